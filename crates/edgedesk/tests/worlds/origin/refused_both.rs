//! Two origins, both closed, at Akamai.

use serde_json::json;

use crate::world::{Edge, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Akamai);
    let (one, two) = (w.address(), w.address());
    let edge = w.edge(Edge::to_address(one));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": one, "port": 80}, {"type": "ip", "address": two, "port": 80}]}));
    w.expect("origin.tcp_refused");
    w.forbid(&["origin.partial_outage"]);
}
