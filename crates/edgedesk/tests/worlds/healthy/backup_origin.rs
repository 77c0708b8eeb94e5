//! A main and a backup origin, both up, both with the same page.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let (main, backup) = (w.origin(Origin::page()), w.origin(Origin::page()));
    let edge = w.edge(Edge::to_address(main));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": main, "port": 80, "role": "main"},
        {"type": "ip", "address": backup, "port": 80, "role": "backup"}]}));
    w.expect_healthy();
}
