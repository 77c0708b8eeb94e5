//! One of two edges answers 500 to everything.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edges = [w.edge(Edge::to_address(origin)), w.edge(Edge::alone("return 500;"))];
    w.site(&edges);
    w.domain_with_origin(origin);
    w.expect("edge.partial_outage");
    w.forbid(&["origin.http_5xx"]);
}
