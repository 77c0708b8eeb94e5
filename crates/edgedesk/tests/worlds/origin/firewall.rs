//! The origin answers us, and the CDN cannot connect.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let origin = w.origin(Origin::page());
    let walled = w.black_hole(&[80]);
    let edge = w.edge(Edge::to_address(walled));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("origin.unreachable_from_cdn");
    w.forbid(&["origin.tcp_timeout", "origin.http_5xx"]);
}
