//! The bill was not paid, so the CDN switched the domain off, so the edge answers 403.

use serde_json::json;

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Tencent);
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::alone("return 403;"));
    w.site(&[edge]);
    w.domain(json!({"status": "offline", "origins": [{"type": "ip", "address": origin, "port": 80}]}));
    w.accounts(json!([{"id": "acme", "status": "overdue"}]));
    w.expect("account.overdue");
    w.forbid(&["access.denied_by_edge", "origin.http_4xx"]);
}
