//! The key leaked; the edge itself staples the issuer's word that the certificate is revoked.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate_with(|it| it.revoked = true);
    let edge = w.edge(Edge::alone("").tls(certificate));
    w.site(&[edge]);
    w.https();
    w.expect("tls.cert_revoked");
}
