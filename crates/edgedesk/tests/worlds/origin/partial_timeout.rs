//! One of three origins swallows connections; the edge asks another.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let (one, two, lost) = (w.origin(Origin::page()), w.origin(Origin::page()), w.black_hole(&[80]));
    let edge = w.edge(Edge::to_address(one));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": one, "port": 80}, {"type": "ip", "address": two, "port": 80},
        {"type": "ip", "address": lost, "port": 80}]}));
    w.expect("origin.partial_outage");
}
