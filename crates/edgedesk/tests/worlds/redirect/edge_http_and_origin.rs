//! The edge sends HTTPS to HTTP by its setting, and the origin sends HTTP to HTTPS by its own.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate();
    let origin = w.origin(Origin::page().server("location / { return 301 https://$host$request_uri; }"));
    let force = "if ($scheme = https) { return 302 http://$host$request_uri; }";
    let edge = w.edge(Edge::to_address(origin).tls(certificate).server(force));
    w.site(&[edge]);
    w.https();
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}],
        "https": {"enabled": true, "force": "http"}}));
    w.expect("http.redirect_loop");
}
