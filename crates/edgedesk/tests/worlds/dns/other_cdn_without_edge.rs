//! The record leads to a CDN that the customer left, which no longer knows the host.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Tencent);
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.assigned(&[edge]);
    w.domain_with_origin(origin);
    w.vendor = Vendor::Fastly;
    let body = "return 500 \"Fastly error: unknown domain: $host. Please check that this domain has been added to a service.\";";
    let old = w.edge(Edge::alone(body));
    let other = "shop-prod.map.fastly.net";
    w.elsewhere(other, &format!("A {old}"));
    w.zone.record("www", &format!("CNAME {other}."));
    w.expect("dns.cname_other_cdn");
}
