//! Another account's domain, and no account was given: whose it is is not judged.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain(json!({"account": "other", "origins": [{"type": "ip", "address": origin, "port": 80}]}));
    w.asking = None;
    w.expect_healthy();
}
