//! The apex redirects to `www`, as meant.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let zone = w.zone.name.clone();
    let certificate = w.certificate();
    let origin = w.origin(Origin::page());
    let edge = Edge::to_address(origin).tls(certificate);
    let edge =
        w.edge(edge.server(&format!("if ($host = {zone}) {{ return 301 https://www.{zone}$request_uri; }}")));
    w.zone.record("@", &format!("A {edge}"));
    w.site(&[edge]);
    w.url = format!("https://{zone}/");
    w.expect_healthy();
}
