//! The CDN forces HTTPS, fetches over HTTP, and the origin forces HTTPS too.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page().server("location / { return 301 https://$host$request_uri; }"));
    let certificate = w.certificate();
    let force = "if ($scheme = http) { return 301 https://$host$request_uri; }";
    let edge = w.edge(Edge::to_address(origin).tls(certificate).server(force));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}], "origin_scheme": "http",
        "https": {"enabled": true, "force": "https"}}));
    w.expect("http.redirect_loop");
    w.forbid(&["origin.redirects"]);
}
