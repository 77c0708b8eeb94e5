//! TLS 1.0 and 1.1 only.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate();
    let old = "ssl_protocols TLSv1 TLSv1.1; ssl_ciphers DEFAULT@SECLEVEL=0;";
    let edge = w.edge(Edge::alone("").tls_with(certificate, old));
    w.site(&[edge]);
    w.https();
    w.expect("tls.protocol_too_old");
    w.forbid(&["tls.handshake_failed"]);
}
