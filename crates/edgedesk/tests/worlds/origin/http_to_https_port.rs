//! The CDN speaks HTTP to a port that speaks HTTPS; nginx says so with a 400.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate();
    let origin = w.origin(Origin::tls(certificate));
    let edge = w.edge(Edge::to(format!("http://{origin}:443")));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 443}], "origin_scheme": "http"}));
    w.expect("origin.protocol_mismatch");
    w.forbid(&["origin.http_4xx"]);
}
