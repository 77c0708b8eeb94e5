//! Two of four edges have the page as it was last year.

use serde_json::json;

use crate::world::{Edge, Origin, Vendor, World, answer};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Tencent);
    let old = answer(
        "200 OK",
        &[
            ("Content-Type", "text/html"),
            ("ETag", "\"old\""),
            ("Last-Modified", "Tue, 06 Feb 2024 08:00:00 GMT"),
            ("Age", "1209600"),
            ("X-Cache-Lookup", "Cache Hit"),
            ("X-NWS-LOG-UUID", "8872340912340918234"),
        ],
        "<!doctype html><html><h1>Shop</h1><p>Spring prices of last year</p></html>",
    );
    let origin = w.origin(Origin::page());
    let fresh = Edge::to_address(origin).cached();
    let edges = [
        w.edge(fresh.clone()),
        w.edge(fresh),
        w.scripted(80, json!({"do": "answer", "answers": [old]})),
        w.scripted(80, json!({"do": "answer", "answers": [old]})),
    ];
    w.site(&edges);
    w.domain_with_origin(origin);
    w.expect("cache.stale");
}
