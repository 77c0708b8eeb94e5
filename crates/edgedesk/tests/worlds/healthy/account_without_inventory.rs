//! An account is named, and nothing is known of it.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.arguments(&["--account", "acme"]);
    w.expect_healthy();
}
