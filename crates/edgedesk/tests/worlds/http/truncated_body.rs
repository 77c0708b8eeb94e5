//! More bytes are declared than come, at the origin and so at the edge.

use serde_json::json;

use crate::world::{Edge, World, answer};

pub(super) fn build(w: &mut World) {
    let page =
        answer("200 OK", &[("Content-Type", "text/html"), ("Content-Length", "5000")], "<html><p>short</p>");
    let origin = w.scripted(80, json!({"do": "answer", "answers": [page]}));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("http.truncated_body");
}
