//! No trust anchor for this tree was given, and the zone is signed.

use crate::ground::Signed;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    w.anchored = false;
    w.zone.signed = Some(Signed::well());
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
