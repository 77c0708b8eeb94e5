//! The inventory was copied out of a zone file.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    let cname = format!("{}.", w.cname.to_uppercase());
    w.domain(json!({"cname": cname, "origins": [{"type": "ip", "address": origin, "port": 80}]}));
    w.expect_healthy();
}
