//! `www` leads to the apex, and the apex has the addresses of the assigned name.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edges = [w.edge(Edge::to_address(origin)), w.edge(Edge::to_address(origin))];
    w.assigned(&edges);
    w.zone.record("www", "CNAME @");
    for edge in edges {
        w.zone.record("@", &format!("A {edge}"));
    }
    w.domain_with_origin(origin);
    w.expect_healthy();
}
