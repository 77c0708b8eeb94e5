//! The configured Host is one that the origin does not know; it has the site's name.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let www = w.www();
    let origin = w.address();
    w.origin_at(origin, Origin::page().server("server_name _; return 404;"));
    w.origin_at(origin, Origin::page().server(&format!("server_name {www};")));
    let edge = w.edge(Edge::to_address(origin).host("shop-internal.test"));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}], "origin_host": "shop-internal.test"}));
    w.expect("origin.host_mismatch");
    w.forbid(&["origin.http_4xx"]);
}
