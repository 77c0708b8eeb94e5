//! The refresh was made for the HTTP address; over HTTPS the copy is the old one.

use serde_json::json;

use crate::world::{Edge, Vendor, World, answer};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Cloudflare);
    let old = answer(
        "200 OK",
        &[
            ("Content-Type", "text/css"),
            ("Last-Modified", "Mon, 01 Jan 2024 00:00:00 GMT"),
            ("ETag", "\"v1\""),
            ("CF-Cache-Status", "HIT"),
            ("Age", "777600"),
            ("CF-Ray", "8c2f3ab4dd41e9f1-HKG"),
            ("Server", "cloudflare"),
        ],
        "h1{color:red}",
    );
    let new = answer(
        "200 OK",
        &[
            ("Content-Type", "text/css"),
            ("Last-Modified", "Sat, 01 Jun 2024 00:00:00 GMT"),
            ("ETag", "\"v2\""),
        ],
        "h1{color:blue}",
    );
    let origin = w.scripted(80, json!({"do": "answer", "answers": [new]}));
    let certificate = w.certificate();
    let tls = json!({"chain": certificate.chain, "key": certificate.key, "alpn": ["http/1.1"]});
    let edge = w.scripted(443, json!({"do": "answer", "tls": tls, "answers": [old]}));
    w.edge_at(edge, Edge::to_address(origin));
    w.site(&[edge]);
    w.https();
    w.path("/style.css");
    w.domain_with_origin(origin);
    w.expect("cache.stale");
}
