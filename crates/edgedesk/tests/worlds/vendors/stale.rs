//! The edge keeps the page as it was before the change.

use serde_json::json;

use crate::world::{Edge, Vendor, World, answer};

pub(super) fn build(w: &mut World, vendor: Vendor) {
    w.vendor(vendor);
    let page = |date: &str, tag: &str, text: &str| {
        let fields = [
            ("Content-Type", "text/html"),
            ("Last-Modified", date),
            ("ETag", tag),
            ("Cache-Control", "max-age=86400"),
        ];
        answer("200 OK", &fields, &format!("<!doctype html><html><h1>Prices</h1><p>{text}</p></html>"))
    };
    let old = page("Mon, 01 Jan 2024 00:00:00 GMT", "\"v1\"", "A kettle is 12 EUR");
    let new = page("Sat, 01 Jun 2024 00:00:00 GMT", "\"v2\"", "A kettle is 14 EUR, and comes with a cup");
    let origin = w.scripted(80, json!({"do": "answer", "answers": [old, new]}));
    let edge = w.edge(Edge::to_address(origin).cached());
    w.site(&[edge]);
    let www = w.www();
    w.warm.push((edge, www, "/".to_owned()));
    w.domain_with_origin(origin);
    w.expect("cache.stale");
}
