//! The edge mangled what it compressed; the origin's page is fine.

use serde_json::json;

use crate::world::{Origin, World, answer};

pub(super) fn build(w: &mut World) {
    let edge = w.scripted(80, json!({"do": "answer", "answers": [answer("200 OK",
        &[("Content-Type", "text/html"), ("Content-Encoding", "gzip"), ("Via", "1.1 edge7")], "\u{1f}\u{8b}\u{8}\u{0}broken after the head")]}));
    let origin = w.origin(Origin::page());
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("http.content_encoding_broken");
}
