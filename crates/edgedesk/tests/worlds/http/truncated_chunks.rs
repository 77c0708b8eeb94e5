//! The last chunk never comes.

use serde_json::json;

use crate::world::World;

pub(super) fn build(w: &mut World) {
    let page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n\
                40\r\n<!doctype html><html><p>only a part of what was promised";
    let edge = w.scripted(80, json!({"do": "answer", "answers": [page]}));
    w.site(&[edge]);
    w.expect("http.truncated_body");
}
