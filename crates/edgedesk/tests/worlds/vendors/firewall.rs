//! The origin lets everybody in but the CDN.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World, vendor: Vendor) {
    w.vendor(vendor);
    let (origin, closed) = (w.origin(Origin::page()), w.address());
    let certificate = w.certificate();
    let edge = w.edge(Edge::to_address(closed).tls(certificate));
    w.site(&[edge]);
    w.https();
    w.domain_with_origin(origin);
    w.expect("origin.unreachable_from_cdn");
}
