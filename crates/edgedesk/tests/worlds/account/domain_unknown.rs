//! The CDN has never heard of the domain: the CNAME stands, the edge answers as it does for strangers.

use serde_json::json;

use crate::world::{Edge, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let edge = w.edge(
        Edge::alone("return 403;").server("add_header X-Tengine-Bf-Error \"non-existent domain\" always;"),
    );
    w.site(&[edge]);
    w.domain(json!({"name": "shop.example.test", "cname": "shop.example.test.w.kunlunsl.com"}));
    w.expect("account.domain_unknown");
    w.forbid(&["access.denied_by_edge", "origin.http_4xx"]);
}
