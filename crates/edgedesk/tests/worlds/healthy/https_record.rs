//! An HTTPS record that says what is so.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate();
    let edge = w.edge(Edge::alone("").tls(certificate));
    w.zone.record("www", &format!("A {edge}"));
    w.zone.record("www", "HTTPS 1 . alpn=\"h2\"");
    w.zone.record("@", "CAA 0 issue \"ca.lab.test\"");
    w.https();
    w.expect_healthy();
}
