//! HTTPS, three edges with the same certificate, forced from HTTP, with HSTS.

use serde_json::json;

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Tencent);
    let origin = w.origin(Origin::page());
    let certificate = w.certificate();
    let force = "if ($scheme = http) { return 301 https://$host$request_uri; }\n\
                 add_header Strict-Transport-Security \"max-age=31536000\" always;";
    let edge = Edge::to_address(origin).cached().tls(certificate).server(force);
    let edges = [w.edge(edge.clone()), w.edge(edge.clone()), w.edge(edge)];
    w.site(&edges);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}],
        "https": {"enabled": true, "force": "https", "http2": true, "hsts": {"max_age": 31_536_000}}}));
    w.expect_healthy();
}
