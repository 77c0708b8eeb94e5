//! An underscore in a host name, which browsers take.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let zone = w.zone.name.clone();
    let server = w.edge(Edge::alone(""));
    w.zone.record("my_shop", &format!("A {server}"));
    w.url = format!("http://my_shop.{zone}/");
    w.expect_healthy();
}
