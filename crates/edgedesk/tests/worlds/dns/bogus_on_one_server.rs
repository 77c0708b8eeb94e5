//! One of the two servers has an unsigned copy: validators fail with that one only.

use crate::ground::{Second, Signed};
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    w.zone.signed = Some(Signed::well());
    w.zone.second = Second::Unsigned;
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.zone.record("www", &format!("A {edge}"));
    w.expect_one_of(&["dns.dnssec_bogus", "dns.ns_inconsistent"]);
}
