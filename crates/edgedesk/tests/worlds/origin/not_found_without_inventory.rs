//! A 404 at a CDN that nobody knows.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.path("/missing.html");
    w.expect_one_of(&["origin.http_4xx"]);
}
