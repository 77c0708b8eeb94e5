//! A managed rule of EdgeOne's firewall.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::EdgeOne);
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin).server("if ($args ~ union) { return 566; }"));
    w.site(&[edge]);
    w.path("/?q=1+union+select");
    w.expect("access.waf_blocked");
}
