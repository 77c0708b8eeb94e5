//! The origin is a proxy as well, and what lies behind it is down.

use crate::world::{Edge, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let behind = w.address();
    let origin = w.edge(Edge::to_address(behind));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("origin.http_5xx");
    w.forbid(&["origin.tcp_refused"]);
}
