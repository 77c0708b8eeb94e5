//! Names are the same in capitals.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    let cname = w.cname.to_uppercase();
    w.zone.record("www", &format!("CNAME {cname}."));
    w.assigned(&[edge]);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
