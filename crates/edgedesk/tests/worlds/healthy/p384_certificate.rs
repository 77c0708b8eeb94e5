//! A key on P-384, signed with SHA-384.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate_with(|it| {
        it.key = Some(&["-algorithm", "EC", "-pkeyopt", "ec_paramgen_curve:P-384"]);
        it.digest = "sha384";
    });
    let edge = w.edge(Edge::alone("").tls(certificate));
    w.site(&[edge]);
    w.https();
    w.expect_healthy();
}
