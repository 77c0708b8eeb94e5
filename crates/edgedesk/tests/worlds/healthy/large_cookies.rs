//! Twelve kilobytes of cookies: much, and allowed.

use serde_json::json;

use crate::ground::PAGE;
use crate::world::{World, answer};

pub(super) fn build(w: &mut World) {
    let value = format!("prefs={}; Path=/", "c".repeat(3900));
    let fields = [
        ("Content-Type", "text/html"),
        ("Set-Cookie", value.as_str()),
        ("Set-Cookie", value.as_str()),
        ("Set-Cookie", value.as_str()),
    ];
    let page = answer("200 OK", &fields, PAGE);
    let server = w.scripted(80, json!({"do": "answer", "answers": [page]}));
    w.zone.record("www", &format!("A {server}"));
    w.expect_healthy();
}
