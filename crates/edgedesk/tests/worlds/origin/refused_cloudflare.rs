//! The edge says 521, and nothing else is known of the origin.

use serde_json::json;

use crate::world::{Vendor, World, answer};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Cloudflare);
    let headers = [
        ("Server", "cloudflare"),
        ("CF-Ray", "8c2f3ab4dd41e9f1-HKG"),
        ("Content-Type", "text/html; charset=UTF-8"),
        ("cf-error-type", "5xx"),
        ("cf-error-origin", "cloudflare"),
    ];
    let page = "<!DOCTYPE html><html><head><title>521: Web server is down</title></head><body><h1>Web server is down</h1>\
                <span>Error code 521</span></body></html>";
    let edge = w.scripted(80, json!({"do": "answer", "answers": [answer("521 <none>", &headers, page)]}));
    w.site(&[edge]);
    w.expect("origin.tcp_refused");
}
