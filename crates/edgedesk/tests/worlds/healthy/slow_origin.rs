//! The first byte takes a second and a half; that is advice.

use serde_json::json;

use crate::ground::PAGE;
use crate::world::{Edge, World, answer};

pub(super) fn build(w: &mut World) {
    let page = answer("200 OK", &[("Content-Type", "text/html")], PAGE);
    let origin = w.scripted(80, json!({"do": "answer", "answers": [{"text": page, "after": 1.5}]}));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
