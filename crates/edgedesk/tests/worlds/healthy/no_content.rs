//! A beacon: 204 and nothing else.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page().server("location / { return 204; }"));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.path("/beacon?e=view");
    w.domain_with_origin(origin);
    w.expect_healthy();
}
