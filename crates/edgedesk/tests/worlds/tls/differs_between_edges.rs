//! The renewed certificate did not reach one of four edges, and the old one has ended.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let new = w.certificate();
    let old = w.certificate_with(|it| (it.from, it.to) = (-92, -2));
    let edge = Edge::to_address(origin).tls(new);
    let edges =
        [w.edge(edge.clone()), w.edge(edge.clone()), w.edge(edge), w.edge(Edge::to_address(origin).tls(old))];
    w.site(&edges);
    w.https();
    w.expect("tls.cert_differs_between_edges");
}
