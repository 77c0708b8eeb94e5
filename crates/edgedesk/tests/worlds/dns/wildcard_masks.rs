//! The record is gone, and a wildcard leads its visitors to a parking page.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let parking = w.edge(Edge::alone("return 200 \"this domain is parked\";"));
    w.zone.record("*", &format!("A {parking}"));
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.assigned(&[edge]);
    w.domain_with_origin(origin);
    w.expect("dns.cname_missing");
}
