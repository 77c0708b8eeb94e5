//! Signed with SHA-1.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate_with(|it| it.digest = "sha1");
    let edge = w.edge(Edge::alone("").tls_with(certificate, "ssl_ciphers DEFAULT@SECLEVEL=0;"));
    w.site(&[edge]);
    w.https();
    w.expect("tls.cert_weak");
}
