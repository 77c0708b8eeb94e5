//! The origin speaks TLS 1.0 only, which the CDN no longer does.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate();
    let old = "ssl_protocols TLSv1; ssl_ciphers DEFAULT@SECLEVEL=0;";
    let origin = w.origin(Origin::tls(certificate).server(old));
    let edge = w.edge(Edge::to(format!("https://{origin}")));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 443}], "origin_scheme": "https"}));
    w.expect("origin.tls_handshake_failed");
}
