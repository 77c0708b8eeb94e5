//! Port 443 of the origin is filtered for everybody, in an HTTPS site of CloudFront.

use serde_json::json;

use crate::world::{Edge, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::CloudFront);
    let origin = w.black_hole(&[443]);
    let certificate = w.certificate();
    let edge = w.edge(Edge::to(format!("https://{origin}")).tls(certificate));
    w.site(&[edge]);
    w.https();
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 443}], "origin_scheme": "https"}));
    w.expect("origin.tcp_timeout");
}
