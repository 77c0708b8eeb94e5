//! Said to be gzip, and is not.

use serde_json::json;

use crate::world::{Edge, World, answer};

pub(super) fn build(w: &mut World) {
    let fields = [("Content-Type", "text/html"), ("Content-Encoding", "gzip"), ("Server", "Apache")];
    let page = answer("200 OK", &fields, "<!doctype html><title>plain text</title>");
    let origin = w.scripted(80, json!({"do": "answer", "answers": [page]}));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.expect("http.content_encoding_broken");
}
