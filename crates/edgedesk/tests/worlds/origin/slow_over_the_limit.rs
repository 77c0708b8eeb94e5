//! The answer comes, but later than the CDN waits.

use serde_json::json;

use crate::world::{Edge, World, answer};

pub(super) fn build(w: &mut World) {
    let page = answer("200 OK", &[("Content-Type", "text/html")], "<html><p>a long report</p></html>");
    let origin = w.scripted(80, json!({"do": "answer", "answers": [{"text": page, "after": 5}]}));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.path("/report");
    w.domain_with_origin(origin);
    w.expect("origin.response_timeout");
}
