//! HTTP/1.0 without a length: the body ends with the connection.

use serde_json::json;

use crate::ground::PAGE;
use crate::world::World;

pub(super) fn build(w: &mut World) {
    let page = format!("HTTP/1.0 200 OK\r\nContent-Type: text/html\r\nServer: SimpleHTTP/0.6\r\n\r\n{PAGE}");
    let server = w.scripted(80, json!({"do": "answer", "answers": [page]}));
    w.zone.record("www", &format!("A {server}"));
    w.expect_healthy();
}
