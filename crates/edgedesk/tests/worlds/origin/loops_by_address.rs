//! The same by address, with Tencent's status for it.

use crate::world::{Edge, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Tencent);
    let edge = w.edge(Edge::alone("return 423;"));
    w.site(&[edge]);
    w.domain_with_origin(edge);
    w.expect("origin.loops_to_cdn");
}
