//! Cloudflare's page for error 1020.

use serde_json::json;

use crate::world::{Vendor, World, answer};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Cloudflare);
    let page = "<!DOCTYPE html><html><head><title>Access denied</title></head><body><h1>Error 1020</h1><p>Ray ID: \
                8c2f3ab4dd41e9f1</p><h2>Access denied</h2><p>This website is using a security service to protect itself \
                from online attacks.</p></body></html>";
    let headers = [
        ("Server", "cloudflare"),
        ("CF-Ray", "8c2f3ab4dd41e9f1-HKG"),
        ("Content-Type", "text/html"),
        ("cf-error-type", "1xxx"),
        ("cf-error-origin", "edge"),
    ];
    let edge = w.scripted(80, json!({"do": "answer", "answers": [answer("403 Forbidden", &headers, page)]}));
    w.site(&[edge]);
    w.expect("access.waf_blocked");
}
