//! H-09: two versions of the page are tried on visitors, turn by turn.

use serde_json::json;

use crate::world::{Edge, World, answer};

pub(super) fn build(w: &mut World) {
    let fields = [("Content-Type", "text/html; charset=utf-8"), ("Cache-Control", "private, no-store")];
    let a = answer(
        "200 OK",
        &fields,
        "<!doctype html><html><h1>Buy now</h1><p>Only today: free shipping on every kettle.</p></html>",
    );
    let b = answer(
        "200 OK",
        &fields,
        "<!doctype html><html><h1>Try it</h1><p>Thirty days to send it back.</p></html>",
    );
    let origin = w.scripted(80, json!({"do": "answer", "answers": [a, b], "cycle": true}));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
