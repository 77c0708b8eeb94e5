//! One of three edges is down.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = Edge::to_address(origin);
    let edges = [w.edge(edge.clone()), w.edge(edge), w.address()];
    w.site(&edges);
    w.domain_with_origin(origin);
    w.expect("edge.partial_outage");
}
