//! Made by hand on the server.

use crate::ground::Issuer;
use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate_with(|it| it.issuer = Issuer::Itself);
    let edge = w.edge(Edge::alone("").tls(certificate));
    w.site(&[edge]);
    w.https();
    w.expect("tls.cert_self_signed");
    w.forbid(&["tls.cert_untrusted"]);
}
