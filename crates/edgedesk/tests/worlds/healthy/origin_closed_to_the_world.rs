//! H-13: the origin lets the CDN alone in, which is good practice.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Huawei);
    let real = w.origin(Origin::page());
    let closed = w.black_hole(&[80]);
    let edge = w.edge(Edge::to_address(real));
    w.site(&[edge]);
    w.domain_with_origin(closed);
    w.expect_healthy();
}
