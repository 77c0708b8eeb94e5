//! The apex leads to the server itself, with a mail server beside it.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let zone = w.zone.name.clone();
    w.cname = format!("{zone}.w.edgecdn.test");
    let origin = w.origin(Origin::page());
    w.zone.record("@", &format!("A {origin}"));
    w.zone.record("@", "MX 10 mail");
    let edge = w.edge(Edge::to_address(origin));
    w.assigned(&[edge]);
    w.url = format!("http://{zone}/");
    w.domain(json!({"name": zone, "origins": [{"type": "ip", "address": origin, "port": 80}]}));
    w.expect("dns.cname_missing");
}
