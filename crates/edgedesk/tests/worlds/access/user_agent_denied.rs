//! The application's own client is on the list; browsers pass.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin).server("if ($http_user_agent ~* okhttp) { return 403; }"));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}],
        "access": {"user_agent": {"mode": "deny", "list": ["*okhttp*"]}}}));
    w.arguments(&["--header", "User-Agent: okhttp/4.9.3"]);
    w.expect("access.user_agent_denied");
}
