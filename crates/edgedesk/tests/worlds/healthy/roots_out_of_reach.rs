//! The root servers that we were told of do not answer; the resolver does.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    w.root_hints = Some(w.address());
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
