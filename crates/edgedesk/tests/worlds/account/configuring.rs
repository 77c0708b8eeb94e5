//! A change is being rolled out, and the edge does not know the host yet.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let edge = w.edge(Edge::alone("return 404;"));
    w.site(&[edge]);
    let origin = w.origin(Origin::page());
    w.domain(json!({"status": "configuring", "origins": [{"type": "ip", "address": origin}]}));
    w.expect("cdn.domain_configuring");
}
