//! A server of one's own, without CDN and inventory.

use crate::world::{Origin, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate();
    let server = w.origin(Origin::page().and_tls(certificate));
    w.zone.record("www", &format!("A {server}"));
    w.https();
    w.expect_healthy();
}
