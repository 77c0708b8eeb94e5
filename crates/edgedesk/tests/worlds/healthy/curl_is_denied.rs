//! Scripts are kept out by a rule; whoever asks with a browser passes.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin).server("if ($http_user_agent ~* curl) { return 403; }"));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}],
        "access": {"user_agent": {"mode": "deny", "list": ["*curl*"]}}}));
    w.expect_healthy();
}
