//! The header answers the page that asks.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(
        Origin::page()
            .server("add_header Access-Control-Allow-Origin $http_origin always; add_header Vary Origin;"),
    );
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.path("/app.js");
    w.arguments(&["--header", "Origin: https://app.partner.test"]);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
