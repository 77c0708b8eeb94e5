//! Two CDNs in a row, each with its own headers; the inner one has a HIT.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Fastly);
    let origin = w.origin(Origin::page());
    let inner = w.edge(Edge::to_address(origin).cached());
    w.vendor(Vendor::Alibaba);
    let edge = w.edge(Edge::to_address(inner));
    w.site(&[edge]);
    w.domain_with_origin(inner);
    w.expect_healthy();
}
