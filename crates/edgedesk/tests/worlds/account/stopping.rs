//! The domain is being switched off; the edges already refuse.

use serde_json::json;

use crate::world::{Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let edge = w.address();
    w.site(&[edge]);
    let origin = w.origin(Origin::page());
    w.domain(json!({"status": "stopping", "origins": [{"type": "ip", "address": origin}]}));
    w.expect("cdn.domain_offline");
}
