//! RSA with 1024 bits.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let certificate =
        w.certificate_with(|it| it.key = Some(&["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"]));
    let edge = w.edge(Edge::alone("").tls_with(certificate, "ssl_ciphers DEFAULT@SECLEVEL=0;"));
    w.site(&[edge]);
    w.https();
    w.expect("tls.cert_weak");
}
