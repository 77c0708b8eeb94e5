//! The name still leads straight to the origin, which answers well.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    w.zone.record("www", &format!("A {origin}"));
    let edge = w.edge(Edge::to_address(origin));
    w.assigned(&[edge]);
    w.domain_with_origin(origin);
    w.expect("dns.cname_missing");
}
