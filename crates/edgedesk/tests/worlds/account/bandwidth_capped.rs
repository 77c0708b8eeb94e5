//! The cap that the customer set was reached.

use serde_json::json;

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let edge = w.edge(Edge::alone("return 403;"));
    w.site(&[edge]);
    let origin = w.origin(Origin::page());
    w.domain(json!({"bandwidth_capped": true, "status": "offline", "origins": [{"type": "ip", "address": origin}]}));
    w.expect("cdn.bandwidth_capped");
}
