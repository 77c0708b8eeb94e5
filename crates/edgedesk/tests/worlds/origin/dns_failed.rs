//! The origin's name was renamed and no longer exists.

use serde_json::json;

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let name = format!("origin-old.{}", w.zone.name);
    let edge = w.edge(Edge::alone("return 502;"));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "domain", "address": name, "port": 80}]}));
    w.expect("origin.dns_failed");
}
