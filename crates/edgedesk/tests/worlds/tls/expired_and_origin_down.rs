//! Two faults: the certificate has ended, and the origin is down. Both must be mended.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate_with(|it| (it.from, it.to) = (-100, -10));
    let origin = w.address();
    let edge = w.edge(Edge::to_address(origin).tls(certificate));
    w.site(&[edge]);
    w.https();
    w.domain_with_origin(origin);
    w.expect("tls.cert_expired");
    w.expectation.also("origin.tcp_refused");
}
