//! The origin's security software answers 403 to the CDN's addresses and 200 to everybody else.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let (edge, origin) = (w.address(), w.address());
    w.origin_at(origin, Origin::page().server(&format!("deny {edge};")));
    w.edge_at(edge, Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_one_of(&["origin.unreachable_from_cdn"]);
    w.forbid(&["access.denied_by_edge", "origin.http_4xx"]);
}
