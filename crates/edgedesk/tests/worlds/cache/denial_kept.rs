//! The rule that made the 403 is gone from the configuration; the 403 is a HIT.

use serde_json::json;

use crate::world::{Origin, Vendor, World, answer};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Tencent);
    let headers = [
        ("X-Cache-Lookup", "Cache Hit"),
        ("X-NWS-LOG-UUID", "8872340912340918234"),
        ("Age", "611"),
        ("Content-Type", "text/html"),
    ];
    let edge = w.scripted(
        80,
        json!({"do": "answer", "answers": [answer("403 Forbidden", &headers, "<h1>403</h1>")]}),
    );
    let origin = w.origin(Origin::page());
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("cache.error_cached");
    w.forbid(&["access.denied_by_edge"]);
}
