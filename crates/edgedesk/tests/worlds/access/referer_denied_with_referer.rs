//! The list names partners who may not embed; the customer's page is one of them.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin).server("if ($http_referer ~ copycat) { return 403; }"));
    w.site(&[edge]);
    w.path("/app.js");
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}],
        "access": {"referer": {"mode": "deny", "list": ["*.copycat.test"]}}}));
    w.arguments(&["--header", "Referer: https://www.copycat.test/catalogue"]);
    w.expect("access.referer_denied");
}
