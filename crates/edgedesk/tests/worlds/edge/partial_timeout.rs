//! One of two edges swallows every connection; no inventory.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Fastly);
    let origin = w.origin(Origin::page());
    let edges = [w.edge(Edge::to_address(origin)), w.black_hole(&[80, 443])];
    w.site(&edges);
    w.expect("edge.partial_outage");
}
