//! The edge itself sends 300 KB of headers.

use serde_json::json;

use crate::world::{World, answer};

pub(super) fn build(w: &mut World) {
    let value = "y".repeat(6000);
    let fields: Vec<(&str, &str)> = (0..50).map(|_| ("Set-Cookie", value.as_str())).collect();
    let edge = w.scripted(80, json!({"do": "answer", "answers": [answer("200 OK", &fields, "ok")]}));
    w.site(&[edge]);
    w.expect("http.header_too_large");
}
