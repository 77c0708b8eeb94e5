//! The roll-out failed half way.

use serde_json::json;

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Huawei);
    let edge = w.edge(Edge::alone("return 403;"));
    w.site(&[edge]);
    let origin = w.origin(Origin::page());
    w.domain(json!({"status": "configure_failed", "origins": [{"type": "ip", "address": origin}]}));
    w.expect("cdn.configure_failed");
}
