//! An address of the office was entered.

use serde_json::json;

use crate::world::{Edge, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Tencent);
    let edge = w.edge(Edge::alone("return 533;"));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": "192.168.1.50", "port": 80}]}));
    w.expect("origin.private_address");
}
