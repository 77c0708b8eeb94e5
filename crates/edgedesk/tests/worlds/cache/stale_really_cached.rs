//! nginx keeps the first answer; the origin has a newer one.

use serde_json::json;

use crate::world::{Edge, Vendor, World, answer};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Cloudflare);
    let old = answer(
        "200 OK",
        &[
            ("Content-Type", "text/html"),
            ("Last-Modified", "Mon, 01 Jan 2024 00:00:00 GMT"),
            ("ETag", "\"v1\""),
        ],
        "<!doctype html><html><h1>Prices</h1><p>12 EUR</p></html>",
    );
    let new = answer(
        "200 OK",
        &[
            ("Content-Type", "text/html"),
            ("Last-Modified", "Sat, 01 Jun 2024 00:00:00 GMT"),
            ("ETag", "\"v2\""),
        ],
        "<!doctype html><html><h1>Prices</h1><p>14 EUR, and a free cup</p></html>",
    );
    let origin = w.scripted(80, json!({"do": "answer", "answers": [old, new]}));
    let edge = w.edge(Edge::to_address(origin).cached());
    w.site(&[edge]);
    let www = w.www();
    w.warm.push((edge, www, "/".to_owned()));
    w.domain_with_origin(origin);
    w.expect("cache.stale");
}
