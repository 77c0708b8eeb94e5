//! TLS 1.2 alone, RSA with 2048 bits, no HTTP/2 asked for.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let certificate =
        w.certificate_with(|it| it.key = Some(&["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"]));
    let edge = w.edge(Edge::alone("").tls_with(certificate, "ssl_protocols TLSv1.2;"));
    w.site(&[edge]);
    w.https();
    w.expect_healthy();
}
