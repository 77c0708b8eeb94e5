//! The address record was replaced by the CDN's, the IPv6 record was forgotten.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.assigned(&[edge]);
    w.zone.record("www", &format!("A {edge}"));
    w.zone.record("www", "AAAA ::1");
    w.arguments(&["--allow-network", "::1/128"]);
    w.domain_with_origin(origin);
    w.expect("dns.ipv6_mismatch");
}
