//! Only the company's app may fetch; the customer tries with a browser.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin).server("if ($http_user_agent !~ TeaShop) { return 403; }"));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}],
        "access": {"user_agent": {"mode": "allow", "list": ["*TeaShop*"]}}}));
    w.arguments(&[
        "--header",
        "User-Agent: Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/124.0 Safari/537.36",
    ]);
    w.expect("access.user_agent_denied");
}
