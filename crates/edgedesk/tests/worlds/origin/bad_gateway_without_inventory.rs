//! A 502 of nginx at a CDN that nobody knows; where the origin is is not known either.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let origin = w.address();
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.expect_one_of(&["origin.http_5xx", "origin.tcp_refused", "origin.unreachable_from_cdn"]);
}
