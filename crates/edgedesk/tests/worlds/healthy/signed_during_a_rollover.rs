//! The parent has two DS records, one of a key that is gone: the other one validates.

use crate::ground::{Ds, Signed};
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    w.zone.signed = Some(Signed { ds: Ds::RightAndStale, ..Signed::well() });
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.zone.record("www", &format!("A {edge}"));
    w.expect_healthy();
}
