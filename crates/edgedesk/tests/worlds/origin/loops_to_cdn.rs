//! The origin is the accelerated name itself: the edge asks itself, and notices.

use serde_json::json;

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let edge = w.address();
    let www = w.www();
    let guard = "if ($http_cdn_loop) { return 508; }";
    w.edge_at(edge, Edge::to_address(edge).server(guard).location("proxy_set_header CDN-Loop edgecdn;"));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "domain", "address": www, "port": 80}]}));
    w.expect("origin.loops_to_cdn");
}
