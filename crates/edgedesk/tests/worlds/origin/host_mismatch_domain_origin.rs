//! No Host is configured, so the site's own name is sent; the origin, a platform, knows its own name only.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.address();
    let name = format!("app-7.{}", w.zone.name);
    w.zone.record("app-7", &format!("A {origin}"));
    w.origin_at(origin, Origin::page().server("server_name _; return 421;"));
    w.origin_at(origin, Origin::page().server(&format!("server_name {name};")));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "domain", "address": name, "port": 80}]}));
    w.expect("origin.host_mismatch");
}
