//! It begins the day after tomorrow.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate_with(|it| (it.from, it.to) = (2, 92));
    let edge = w.edge(Edge::alone("").tls(certificate));
    w.site(&[edge]);
    w.https();
    w.expect("tls.cert_not_yet_valid");
}
