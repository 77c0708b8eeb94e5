//! The old server still answers, with an error, for those who have the old address; no inventory.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let old = w.edge(Edge::alone("return 503;"));
    let edge = w.edge(Edge::alone(""));
    w.zone.record("www", &format!("86400 A {old}"));
    let mut later = w.zone.clone();
    later.records = vec![format!("www A {edge}")];
    later.serial += 1;
    w.later = Some(later);
    w.expect("dns.stale_cache");
}
