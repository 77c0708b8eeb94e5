//! 503 with Retry-After, and a page that says so.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let page =
        "location / { add_header Retry-After 3600 always; return 503 \"<h1>We will be back soon</h1>\"; }";
    let origin = w.origin(Origin::page().server(page));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("origin.http_5xx");
}
