//! F-043: a signed zone whose CNAME leads to the CDN's unsigned one.

use crate::ground::Signed;
use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.zone.signed = Some(Signed::well());
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.vendor(Vendor::Akamai);
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
