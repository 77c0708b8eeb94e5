//! The edge fetches fresh from a server that is not the configured origin.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let other = w.edge(Edge::alone(
        "default_type text/html; return 200 \"<html><h1>Test system</h1><p>Do not use.</p></html>\";",
    ));
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(other));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("content.differs");
}
