//! The site is on a port of its own.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let server = w.address();
    w.edge_at(server, Edge::alone("").server(&format!("listen {server}:8080;")));
    w.zone.record("www", &format!("A {server}"));
    w.url = format!("http://{}:8080/", w.www());
    w.expect_healthy();
}
