//! H-03: `/` is a 404 by design, and the customer asks about the API itself.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let api = "location = /v1/status { default_type application/json; return 200 '{\"up\":true}'; } location / { return 404; }";
    let origin = w.origin(Origin::page().server(api));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.path("/v1/status");
    w.domain_with_origin(origin);
    w.expect_healthy();
}
