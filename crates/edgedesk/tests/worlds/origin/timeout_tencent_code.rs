//! Tencent's status 533, without inventory.

use crate::world::{Edge, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Tencent);
    let edge = w.edge(Edge::alone("return 533;"));
    w.site(&[edge]);
    w.expect("origin.tcp_timeout");
}
