//! An inventory with status and rules that do not touch the visitor: a region list, a TTL, HTTP/2 on.

use serde_json::json;

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Volcengine);
    let origin = w.origin(Origin::page());
    let certificate = w.certificate();
    let edge = w.edge(Edge::to_address(origin).cached().tls(certificate));
    w.site(&[edge]);
    w.https();
    w.domain(json!({"status": "online", "region": "global", "origins": [{"type": "ip", "address": origin, "port": 80, "weight": 10}],
        "https": {"enabled": true, "force": "none", "http2": true, "min_tls": "1.2"},
        "access": {"ip": {"mode": "deny", "list": ["198.51.100.0/24"]}},
        "cache": [{"match": "suffix", "value": "jpg,png,js", "ttl": 86400, "weight": 50}],
        "cache_key": {"query": "all", "names": []}}));
    w.expect_healthy();
}
