//! The parent knows nothing of the zone.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    w.not_delegated();
    let edge = w.edge(Edge::alone(""));
    w.site(&[edge]);
    w.expect("dns.not_delegated");
    w.forbid(&["dns.nxdomain"]);
}
