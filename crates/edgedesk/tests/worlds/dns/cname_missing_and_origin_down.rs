//! Visitors do not pass through the CDN, and the server that they reach is down: the record comes first.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let origin = w.address();
    w.zone.record("www", &format!("A {origin}"));
    let edge = w.edge(Edge::to_address(origin));
    w.assigned(&[edge]);
    w.domain_with_origin(origin);
    w.expect("dns.cname_missing");
}
