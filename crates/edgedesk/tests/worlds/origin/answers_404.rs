//! The file is not at the origin.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.path("/download/setup-1.2.exe");
    w.domain_with_origin(origin);
    w.expect("origin.http_4xx");
}
