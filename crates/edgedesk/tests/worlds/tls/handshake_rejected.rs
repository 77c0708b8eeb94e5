//! The edge has no certificate for the name and sends an alert.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate();
    let edge = w.edge(Edge::alone("").tls_with(certificate, "ssl_reject_handshake on;"));
    w.site(&[edge]);
    w.https();
    w.expect("tls.handshake_failed");
}
