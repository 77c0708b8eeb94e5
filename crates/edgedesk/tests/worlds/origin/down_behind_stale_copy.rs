//! The edge still has a copy and says that it could not renew it.

use serde_json::json;

use crate::ground::PAGE;
use crate::world::{Vendor, World, answer};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Cloudflare);
    let origin = w.address();
    let headers = [
        ("Server", "cloudflare"),
        ("CF-Ray", "8c2f3ab4dd41e9f1-HKG"),
        ("CF-Cache-Status", "STALE"),
        ("Age", "90012"),
        ("Content-Type", "text/html"),
        ("Cache-Control", "max-age=3600"),
    ];
    let edge = w.scripted(80, json!({"do": "answer", "answers": [answer("200 OK", &headers, PAGE)]}));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("origin.tcp_refused");
}
