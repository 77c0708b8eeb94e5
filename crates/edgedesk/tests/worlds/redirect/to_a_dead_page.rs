//! The start page leads to a page that is not there.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page().server("location = / { return 302 /welcome.html; }"));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_one_of(&["origin.http_4xx"]);
}
