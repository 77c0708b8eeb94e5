//! TLS 1.1 at most, with RSA, at a server without CDN.

use crate::world::{Origin, World};

pub(super) fn build(w: &mut World) {
    let certificate =
        w.certificate_with(|it| it.key = Some(&["-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"]));
    let old = "ssl_protocols TLSv1.1; ssl_ciphers DEFAULT@SECLEVEL=0;";
    let server = w.origin(Origin::tls(certificate).server(old));
    w.zone.record("www", &format!("A {server}"));
    w.https();
    w.expect("tls.protocol_too_old");
}
