//! The origin sends the whole file; the edge stops in the middle.

use serde_json::json;

use crate::world::{Vendor, World, answer};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Tencent);
    let file = "f".repeat(9000);
    let whole = answer("200 OK", &[("Content-Type", "application/octet-stream"), ("ETag", "\"7\"")], &file);
    let cut = answer(
        "200 OK",
        &[
            ("Content-Type", "application/octet-stream"),
            ("ETag", "\"7\""),
            ("Content-Length", "9000"),
            ("X-Cache-Lookup", "Cache Miss"),
            ("X-NWS-LOG-UUID", "88723"),
        ],
        &file[..4000],
    );
    let origin = w.scripted(80, json!({"do": "answer", "answers": [whole]}));
    let edge = w.scripted(80, json!({"do": "answer", "answers": [cut]}));
    w.site(&[edge]);
    w.path("/file.bin");
    w.domain_with_origin(origin);
    w.expect("http.truncated_body");
    w.forbid(&["content.differs"]);
}
