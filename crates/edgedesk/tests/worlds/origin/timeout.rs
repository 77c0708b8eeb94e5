//! The origin never accepts.

use crate::world::{Edge, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Tencent);
    let origin = w.black_hole(&[80]);
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("origin.tcp_timeout");
}
