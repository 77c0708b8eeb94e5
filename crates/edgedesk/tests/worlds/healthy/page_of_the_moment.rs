//! Each answer has the time in it, and the edge does not keep it.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    let page = "location / { default_type text/html; add_header Cache-Control \"no-cache\"; \
                return 200 \"<!doctype html><html><h1>Kettles</h1><p>As of $msec, request $request_id, 14 in stock.</p></html>\"; }";
    w.vendor(Vendor::Huawei);
    let origin = w.origin(Origin::page().server(page));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
