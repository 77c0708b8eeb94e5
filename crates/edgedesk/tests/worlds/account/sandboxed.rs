//! After an attack the domain was moved to addresses that drop everything.

use serde_json::json;

use crate::world::{Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let edge = w.black_hole(&[80, 443]);
    w.site(&[edge]);
    let origin = w.origin(Origin::page());
    w.domain(json!({"sandboxed": true, "origins": [{"type": "ip", "address": origin}]}));
    w.expect("cdn.sandboxed");
    w.forbid(&["edge.tcp_timeout"]);
}
