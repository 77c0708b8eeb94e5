//! The origin accepts and never answers.

use serde_json::json;

use crate::world::{Edge, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Fastly);
    let origin = w.scripted(80, json!({"do": "silent"}));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("origin.response_timeout");
}
