//! A 504 of CloudFront.

use serde_json::json;

use crate::world::{Edge, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::CloudFront);
    let origin = w.scripted(80, json!({"do": "silent"}));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.expect_one_of(&["origin.response_timeout", "origin.tcp_timeout", "origin.http_5xx"]);
}
