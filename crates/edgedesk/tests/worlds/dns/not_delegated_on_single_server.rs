//! The same where one server answers for all levels, with an inventory.

use serde_json::json;

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    w.single_server_dns();
    w.not_delegated();
    w.served_by_nobody();
    let edge = w.edge(Edge::alone(""));
    w.assigned(&[edge]);
    w.domain(json!({}));
    w.expect("dns.not_delegated");
}
