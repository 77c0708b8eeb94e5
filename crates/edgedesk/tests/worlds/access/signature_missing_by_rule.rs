//! The same without a reason: the inventory has the rule.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin).server("if ($arg_sign = \"\") { return 403; }"));
    w.site(&[edge]);
    w.path("/app.js");
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}],
        "access": {"signing": {"type": "A", "key": "aliyuncdnexp1234", "ttl": 1800, "parameter": "sign"}}}));
    w.expect("access.signature_missing");
}
