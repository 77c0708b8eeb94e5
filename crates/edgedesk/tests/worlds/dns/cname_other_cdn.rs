//! The domain moved from Tencent to Alibaba, and the record did not.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.assigned(&[edge]);
    w.domain_with_origin(origin);
    w.vendor = Vendor::Tencent;
    let old = w.edge(Edge::to_address(origin));
    let other = format!("{}.cdn.dnsv1.com", w.www());
    w.elsewhere(&other, &format!("A {old}"));
    w.zone.record("www", &format!("CNAME {other}."));
    w.expect("dns.cname_other_cdn");
}
