//! The certificate at the edge ended a week ago.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World, vendor: Vendor) {
    w.vendor(vendor);
    let certificate = w.certificate_with(|it| (it.from, it.to) = (-97, -7));
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin).tls(certificate));
    w.site(&[edge]);
    w.https();
    w.domain_with_origin(origin);
    w.expect("tls.cert_expired");
}
