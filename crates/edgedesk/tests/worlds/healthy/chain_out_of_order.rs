//! Certificate, root, intermediate: clients of TLS 1.3 sort that out themselves (RFC 8446, 4.4.2).

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate();
    let root = std::fs::read_to_string(w.ground.pki.root_file()).expect("made at the start");
    let chain = std::fs::read_to_string(&certificate.chain).expect("just made");
    let end = "-----END CERTIFICATE-----\n";
    let (own, rest) = chain.split_at(chain.find(end).expect("a certificate") + end.len());
    std::fs::write(&certificate.chain, format!("{own}{root}{rest}")).expect("just made");
    let edge = w.edge(Edge::alone("").tls(certificate));
    w.site(&[edge]);
    w.https();
    w.expect_healthy();
}
