//! The file was missing when the edge asked; it is there now, and the edge keeps its 404.

use serde_json::json;

use crate::world::{Edge, Vendor, World, answer};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let missing = answer("404 Not Found", &[("Content-Type", "text/plain")], "not there\n");
    let there = answer("200 OK", &[("Content-Type", "text/css"), ("ETag", "\"9\"")], "body{color:#123}\n");
    let origin = w.scripted(80, json!({"do": "answer", "answers": [missing, there]}));
    let edge = w.edge(Edge::to_address(origin).cached());
    w.site(&[edge]);
    w.path("/new.css");
    let www = w.www();
    w.warm.push((edge, www, "/new.css".to_owned()));
    w.domain_with_origin(origin);
    w.expect("cache.error_cached");
    w.forbid(&["origin.http_4xx"]);
}
