//! The visitor's address is on the list of those kept out; from here the site works.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}],
        "access": {"ip": {"mode": "deny", "list": ["198.51.100.0/24"]}}}));
    w.arguments(&["--client-ip", "198.51.100.23"]);
    w.expect("access.ip_denied");
}
