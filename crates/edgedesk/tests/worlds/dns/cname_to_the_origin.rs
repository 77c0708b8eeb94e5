//! The CNAME leads to the origin's own name; the site works, without the CDN.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.assigned(&[edge]);
    w.zone.record("www", "CNAME server1");
    w.zone.record("server1", &format!("A {origin}"));
    let name = format!("server1.{}", w.zone.name);
    w.domain(json!({"origins": [{"type": "domain", "address": name, "port": 80}]}));
    w.expect_one_of(&["dns.cname_wrong_target", "dns.cname_missing"]);
}
