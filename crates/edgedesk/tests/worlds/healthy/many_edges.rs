//! Twenty-four edges, more than need be asked for everything.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate();
    let origin = w.origin(Origin::page());
    let edge = Edge::to_address(origin).tls(certificate);
    let edges: Vec<_> = (0..24).map(|_| w.edge(edge.clone())).collect();
    w.site(&edges);
    w.https();
    w.domain_with_origin(origin);
    w.expect_healthy();
}
