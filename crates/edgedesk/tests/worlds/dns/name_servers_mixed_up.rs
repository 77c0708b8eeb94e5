//! The parent still names the old host's server, which serves the zone as it was before the move.

use crate::ground::Second;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    let old = w.edge(Edge::alone("return 410;"));
    w.zone.record("www", &format!("A {edge}"));
    w.zone.second = Second::Other { records: vec![format!("www A {old}")], serial: 12 };
    w.expect("dns.ns_inconsistent");
    w.forbid(&["origin.http_4xx", "edge.partial_outage"]);
}
