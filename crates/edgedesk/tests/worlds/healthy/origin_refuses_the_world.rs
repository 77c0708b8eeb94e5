//! The same with a firewall that rejects, or 403 for whoever is not the CDN.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let (edge, origin) = (w.address(), w.address());
    w.origin_at(origin, Origin::page().server(&format!("allow {edge}; deny all;")));
    w.edge_at(edge, Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
