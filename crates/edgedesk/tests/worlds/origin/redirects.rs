//! The origin sends visitors to its own name and port, which the world cannot reach.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page().server("location / { return 302 http://$server_addr:8080/; }"));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}], "follow_redirects": false}));
    w.expect("origin.redirects");
}
