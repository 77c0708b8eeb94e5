//! The origin is a name, and HTTPS is spoken to it on a port of its own.

use serde_json::json;

use crate::world::{Edge, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Huawei);
    let origin = w.address();
    let name = format!("origin.{}", w.zone.name);
    w.zone.record("origin", &format!("A {origin}"));
    let edge = w.edge(Edge::to(format!("https://{origin}:8443")));
    w.site(&[edge]);
    w.domain(
        json!({"origins": [{"type": "domain", "address": name, "port": 8443}], "origin_scheme": "https"}),
    );
    w.expect("origin.tcp_refused");
}
