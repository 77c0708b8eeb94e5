//! The page was changed at the origin; the edge has last month's, and says HIT and how old it is.

use serde_json::json;

use crate::world::{Origin, Vendor, World, answer};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let old = answer(
        "200 OK",
        &[
            ("Server", "Tengine"),
            ("Content-Type", "text/html"),
            ("ETag", "\"old\""),
            ("Last-Modified", "Tue, 06 Feb 2024 08:00:00 GMT"),
            ("Age", "1209600"),
            ("X-Cache", "HIT TCP_MEM_HIT dirn:9:412873"),
            ("X-Swift-CacheTime", "2592000"),
            ("Via", "cache4.cn5291[0,0,200-0,H]"),
            ("EagleId", "7270a4a117141234567890123e"),
        ],
        "<!doctype html><html><h1>Shop</h1><p>Spring prices</p></html>",
    );
    let edge = w.scripted(80, json!({"do": "answer", "answers": [old]}));
    let origin = w.origin(Origin::page());
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("cache.stale");
    w.forbid(&["content.differs"]);
}
