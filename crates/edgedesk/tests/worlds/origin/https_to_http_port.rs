//! The CDN speaks HTTPS to a port that speaks HTTP.

use serde_json::json;

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to(format!("https://{origin}:80")));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}], "origin_scheme": "https"}));
    w.expect("origin.protocol_mismatch");
}
