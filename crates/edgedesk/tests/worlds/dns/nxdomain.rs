//! The record was deleted; the zone is well.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    w.zone.record("@", "A 127.0.0.9");
    w.zone.record("mail", "A 127.0.0.9");
    let edge = w.edge(Edge::alone(""));
    w.assigned(&[edge]);
    w.expect("dns.nxdomain");
}
