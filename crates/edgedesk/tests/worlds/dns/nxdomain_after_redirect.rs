//! The apex leads to `www`, and `www` does not exist.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let zone = w.zone.name.clone();
    let server = w.edge(Edge::alone(&format!("return 301 http://www.{zone}/;")));
    w.zone.record("@", &format!("A {server}"));
    w.url = format!("http://{zone}/");
    w.expect_one_of(&["dns.nxdomain", "http.redirect_elsewhere"]);
}
