//! The secondary is one serial behind for a moment, with the same content for this name.

use crate::ground::Second;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.zone.second = Second::Other { records: w.zone.records.clone(), serial: w.zone.serial - 1 };
    w.zone.record("blog", "A 127.0.0.9");
    w.expect_healthy();
}
