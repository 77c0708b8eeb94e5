//! The same with an address record.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let doubled = format!("www.{}", w.zone.name);
    let edge = w.edge(Edge::alone(""));
    w.zone.record(&doubled, &format!("A {edge}"));
    w.zone.record("@", &format!("A {edge}"));
    w.expect("dns.doubled_label");
}
