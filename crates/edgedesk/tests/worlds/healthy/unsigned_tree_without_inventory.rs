//! The same for a server without CDN.

use crate::world::{Origin, World};

pub(super) fn build(w: &mut World) {
    w.unsigned_tree();
    let server = w.origin(Origin::page());
    w.zone.record("www", &format!("A {server}"));
    w.expect_healthy();
}
