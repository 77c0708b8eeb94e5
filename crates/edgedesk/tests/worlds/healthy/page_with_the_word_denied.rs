//! A page about "Access Denied" and "ICP" and "unknown domain" is still a page.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let page = "location / { default_type text/html; return 200 \"<html><h1>Help</h1><p>Access Denied? Error 1020? Your ICP filing is \
                missing? Fastly error: unknown domain? The request could not be satisfied? Read on.</p></html>\"; }";
    let origin = w.origin(Origin::page().server(page));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
