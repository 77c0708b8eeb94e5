//! The root servers that we were told of do not answer; the fault is found all the same.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    w.root_hints = Some(w.address());
    let origin = w.address();
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("origin.tcp_refused");
}
