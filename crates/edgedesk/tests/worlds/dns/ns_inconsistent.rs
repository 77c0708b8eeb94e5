//! The secondary stopped transferring: its serial is old, and so is its address.

use crate::ground::Second;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    let old = w.origin(Origin::page().server("add_header X-Old yes;"));
    w.zone.record("www", &format!("A {edge}"));
    w.zone.second = Second::Other { records: vec![format!("www A {old}")], serial: 2_019_030_101 };
    w.expect("dns.ns_inconsistent");
}
