//! The certificate ended yesterday.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let certificate = w.certificate_with(|it| (it.from, it.to) = (-91, -1));
    let edge = w.edge(Edge::to_address(origin).tls(certificate));
    w.site(&[edge]);
    w.https();
    w.expect("tls.cert_expired");
}
