//! Signed from the root down, one server for all levels, HTTPS.

use crate::ground::Signed;
use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    w.single_server_dns();
    w.zone.signed = Some(Signed::well());
    let certificate = w.certificate();
    let edge = w.edge(Edge::alone("").tls(certificate));
    w.zone.record("www", &format!("A {edge}"));
    w.https();
    w.expect_healthy();
}
