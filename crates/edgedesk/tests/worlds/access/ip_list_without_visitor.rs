//! The visitor's address is not on the list of those allowed; nothing in the answer says so.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin).server("allow 203.0.113.0/24; deny all;"));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}],
        "access": {"ip": {"mode": "allow", "list": ["203.0.113.0/24"]}}}));
    w.arguments(&["--client-ip", "198.51.100.23"]);
    w.expect("access.ip_denied");
}
