//! The origin closes after the request without a byte.

use serde_json::json;

use crate::world::{Edge, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Huawei);
    let origin = w.scripted(80, json!({"do": "hang_up"}));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("origin.malformed_response");
}
