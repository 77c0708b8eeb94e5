//! A copy of many months, with a HIT; the origin's file is as old.

use serde_json::json;

use crate::world::{Vendor, World, answer};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Tencent);
    let fields = [
        ("Content-Type", "application/javascript"),
        ("Last-Modified", "Tue, 06 Feb 2018 08:00:00 GMT"),
        ("ETag", "\"5a796\""),
        ("Cache-Control", "max-age=31536000, immutable"),
    ];
    let file = "window.shop={version:1};";
    let origin = w.scripted(80, json!({"do": "answer", "answers": [answer("200 OK", &fields, file)]}));
    let held: Vec<_> = fields
        .into_iter()
        .chain([("Age", "9504000"), ("X-Cache-Lookup", "Cache Hit"), ("X-NWS-LOG-UUID", "88723")])
        .collect();
    let edge = w.scripted(80, json!({"do": "answer", "answers": [answer("200 OK", &held, file)]}));
    w.site(&[edge]);
    w.path("/lib/shop-1.js");
    w.domain_with_origin(origin);
    w.expect_healthy();
}
