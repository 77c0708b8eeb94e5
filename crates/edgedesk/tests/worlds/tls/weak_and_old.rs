//! An old router's web server: RSA with 1024 bits, signed by itself, long out of date.

use crate::ground::Issuer;
use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate_with(|it| {
        it.key = Some(&["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024"]);
        it.issuer = Issuer::Itself;
        (it.from, it.to) = (-4000, -400);
    });
    let edge = w.edge(Edge::alone("").tls_with(certificate, "ssl_ciphers DEFAULT@SECLEVEL=0;"));
    w.site(&[edge]);
    w.https();
    w.expect_one_of(&["tls.cert_self_signed", "tls.cert_expired", "tls.cert_weak"]);
}
