//! The same on one server for all levels, unsigned, HTTPS.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    w.single_server_dns();
    w.anchored = false;
    let certificate = w.certificate();
    let edge = w.edge(Edge::alone("").tls(certificate));
    w.zone.record("www", &format!("A {edge}"));
    w.https();
    w.expect_healthy();
}
