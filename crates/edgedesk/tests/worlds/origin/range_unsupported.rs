//! The CDN fetches in ranges whatever happens, and the origin sends the whole file.

use serde_json::json;

use crate::world::{Edge, World, answer};

pub(super) fn build(w: &mut World) {
    let page =
        answer("200 OK", &[("Content-Type", "application/zip"), ("ETag", "\"a1\"")], &"z".repeat(4000));
    let origin = w.scripted(80, json!({"do": "answer", "answers": [page]}));
    let edge = w.edge(Edge::alone("return 502;"));
    w.site(&[edge]);
    w.path("/file.zip");
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}], "range": "force"}));
    w.expect("origin.range_unsupported");
}
