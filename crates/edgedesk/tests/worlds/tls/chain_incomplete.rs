//! The intermediate was left out of the upload. An issuer that other sites send is how it is known.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate_with(|it| it.chain = false);
    let edge = w.edge(Edge::alone("").tls(certificate));
    w.site(&[edge]);
    w.https();
    w.expect("tls.chain_incomplete");
    w.forbid(&["tls.cert_self_signed"]);
}
