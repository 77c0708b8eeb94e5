//! Tencent has a status for it.

use serde_json::json;

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Tencent);
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::alone("return 514;"));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}],
        "access": {"ip": {"mode": "deny", "list": ["127.0.0.0/8"]}}}));
    w.expect("access.ip_denied");
}
