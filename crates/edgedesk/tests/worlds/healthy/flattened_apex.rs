//! The apex cannot have a CNAME: its DNS host puts the CDN's own addresses there.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let zone = w.zone.name.clone();
    w.cname = format!("{zone}.w.edgecdn.test");
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.assigned(&[edge]);
    w.zone.record("@", &format!("A {edge}"));
    w.zone.record("@", "MX 10 mail");
    w.zone.record("@", "TXT \"v=spf1 mx -all\"");
    w.url = format!("http://{zone}/");
    w.domain(json!({"name": zone, "origins": [{"type": "ip", "address": origin, "port": 80}]}));
    w.expect_healthy();
}
