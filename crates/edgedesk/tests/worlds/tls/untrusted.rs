//! A whole chain to a root that nobody knows.

use crate::ground::Issuer;
use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate_with(|it| it.issuer = Issuer::Stranger);
    let root =
        std::fs::read_to_string(w.ground.path().join("pki/stranger-root.crt")).expect("made at the start");
    let mut chain = std::fs::read_to_string(&certificate.chain).expect("just made");
    chain.push_str(&root);
    std::fs::write(&certificate.chain, chain).expect("just made");
    let edge = w.edge(Edge::alone("").tls(certificate));
    w.site(&[edge]);
    w.https();
    w.expect("tls.cert_untrusted");
    w.forbid(&["tls.cert_self_signed"]);
}
