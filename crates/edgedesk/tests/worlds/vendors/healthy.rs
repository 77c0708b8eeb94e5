//! Nothing wrong: HTTPS, forced, cached, two edges.

use serde_json::json;

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World, vendor: Vendor) {
    w.vendor(vendor);
    let certificate = w.certificate();
    let origin = w.origin(Origin::page().server("add_header Cache-Control \"public, max-age=600\";"));
    let force = "if ($scheme = http) { return 301 https://$host$request_uri; }";
    let edge = Edge::to_address(origin).cached().tls(certificate).server(force);
    let edges = [w.edge(edge.clone()), w.edge(edge)];
    w.site(&edges);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}],
        "https": {"enabled": true, "force": "https"}}));
    w.expect_healthy();
}
