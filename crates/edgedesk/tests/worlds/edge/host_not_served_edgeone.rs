//! EdgeOne says it with a status of its own.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::EdgeOne);
    let edge = w.edge(Edge::alone("return 418;"));
    w.site(&[edge]);
    let origin = w.origin(Origin::page());
    w.domain_with_origin(origin);
    w.expect("edge.host_not_served");
}
