//! The only DS is of an algorithm that validators do not know: the zone counts as unsigned (RFC 4035, 5.2).

use crate::ground::{Ds, Signed};
use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    w.zone.signed = Some(Signed { ds: Ds::UnknownAlgorithm, served: false, ..Signed::well() });
    let edge = w.edge(Edge::alone(""));
    w.zone.record("www", &format!("A {edge}"));
    w.expect_healthy();
}
