//! The main origin is down, and the backup does its work: it must be known all the same.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let (main, backup) = (w.address(), w.origin(Origin::page()));
    let edge = w.edge(Edge::to_address(backup));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": main, "port": 80, "role": "main"},
        {"type": "ip", "address": backup, "port": 80, "role": "backup"}]}));
    w.expect_one_of(&["origin.partial_outage", "origin.tcp_refused"]);
}
