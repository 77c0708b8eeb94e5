//! The inventory has the wildcard, and the name itself is one of many under it.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let zone = w.zone.name.clone();
    w.cname = format!("all.{zone}.w.edgecdn.test");
    let origin = w.origin(Origin::page());
    let certificate = w.certificate_with(|it| it.names = vec![format!("*.{zone}")]);
    let edge = w.edge(Edge::to_address(origin).tls(certificate));
    w.zone.record("*", &format!("CNAME {}.", w.cname));
    w.assigned(&[edge]);
    w.url = format!("https://tea.{zone}/");
    w.domain(
        json!({"name": format!("*.{zone}"), "origins": [{"type": "ip", "address": origin, "port": 80}]}),
    );
    w.expect_healthy();
}
