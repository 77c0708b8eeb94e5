//! A signed zone, NSEC3, where the name comes out of a wildcard.

use crate::ground::Signed;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    w.zone.signed = Some(Signed { nsec3: true, ..Signed::well() });
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    let cname = w.cname.clone();
    w.zone.record("*", &format!("CNAME {cname}."));
    w.assigned(&[edge]);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
