//! A player asks for the first kilobyte.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.path("/setup.bin");
    w.arguments(&["--header", "Range: bytes=0-1023"]);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
