//! Without DNSSEC from the root down, no trust anchor given.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    w.unsigned_tree();
    let origin = w.address();
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("origin.tcp_refused");
}
