//! An API that answers POST alone, asked with POST.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let only = "location / { if ($request_method != POST) { return 405; } default_type application/json; return 200 '{\"ok\":true}'; }";
    let origin = w.origin(Origin::page().server(only));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.path("/api/orders");
    w.arguments(&["--method", "POST"]);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
