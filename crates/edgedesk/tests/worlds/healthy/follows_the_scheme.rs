//! The origin forces HTTPS, and the CDN fetches with the visitor's own scheme.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate();
    let origin = w.origin(
        Origin::page()
            .and_tls(certificate.clone())
            .server("if ($scheme = http) { return 301 https://$host$request_uri; }"),
    );
    let edge = w.edge(Edge::to(format!("$scheme://{origin}")).tls(certificate));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin}], "origin_scheme": "follow",
        "https": {"enabled": true, "force": "none"}}));
    w.expect_healthy();
}
