//! The CDN is set up, and the record was never made.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Tencent);
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.assigned(&[edge]);
    w.domain_with_origin(origin);
    w.expect("dns.nxdomain");
    w.forbid(&["dns.cname_wrong_target"]);
}
