//! The origin's own firewall turns everybody away, the CDN and us alike.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let origin = w.origin(Origin::page().server("deny all;"));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("origin.http_4xx");
    w.forbid(&["access.denied_by_edge", "access.ip_denied"]);
}
