//! The origin sends 200 KB of headers, and the edge gives up with a 502.

use serde_json::json;

use crate::world::{Edge, World, answer};

pub(super) fn build(w: &mut World) {
    let cookie = "x".repeat(4000);
    let fields: Vec<(&str, &str)> = (0..50).map(|_| ("X-Trace", cookie.as_str())).collect();
    let page = answer("200 OK", &fields, "ok");
    let origin = w.scripted(80, json!({"do": "answer", "answers": [page]}));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("http.header_too_large");
}
