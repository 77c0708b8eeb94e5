//! One of three edges has no HTTPS.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate();
    let origin = w.origin(Origin::page());
    let edge = Edge::to_address(origin).tls(certificate);
    let edges = [w.edge(edge.clone()), w.edge(edge), w.edge(Edge::to_address(origin))];
    w.site(&edges);
    w.https();
    w.expect("edge.partial_outage");
    w.forbid(&["tls.https_not_enabled"]);
}
