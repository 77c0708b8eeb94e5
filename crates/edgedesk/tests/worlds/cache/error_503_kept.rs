//! A short outage of the origin was cached for long; Age says since when.

use serde_json::json;

use crate::world::{Origin, Vendor, World, answer};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Fastly);
    let headers = [
        ("Via", "1.1 varnish"),
        ("X-Served-By", "cache-hkg17920-HKG"),
        ("X-Cache", "HIT"),
        ("X-Cache-Hits", "41"),
        ("Age", "5021"),
        ("Content-Type", "text/html"),
    ];
    let edge = w.scripted(
        80,
        json!({"do": "answer", "answers": [answer("503 Service Unavailable", &headers, "<h1>503</h1>")]}),
    );
    let origin = w.origin(Origin::page());
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("cache.error_cached");
}
