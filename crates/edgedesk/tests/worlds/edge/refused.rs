//! Nothing listens on the edge.

use crate::world::{Origin, World};

pub(super) fn build(w: &mut World) {
    let edge = w.address();
    w.site(&[edge]);
    let origin = w.origin(Origin::page());
    w.domain_with_origin(origin);
    w.expect("edge.tcp_refused");
}
