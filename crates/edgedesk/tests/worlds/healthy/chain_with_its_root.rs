//! The root is sent along, which is needless and harmless.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate();
    let root = std::fs::read_to_string(w.ground.pki.root_file()).expect("made at the start");
    let chain = std::fs::read_to_string(&certificate.chain).expect("just made") + &root;
    std::fs::write(&certificate.chain, chain).expect("just made");
    let edge = w.edge(Edge::alone("").tls(certificate));
    w.site(&[edge]);
    w.https();
    w.expect_healthy();
}
