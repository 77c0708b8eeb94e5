//! The origin answers half a header and resets.

use serde_json::json;

use crate::world::{Edge, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let origin = w.scripted(80, json!({"do": "answer", "answers": ["HTTP/1.1 200 OK\r\nContent-Ty"]}));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_one_of(&["origin.malformed_response"]);
}
