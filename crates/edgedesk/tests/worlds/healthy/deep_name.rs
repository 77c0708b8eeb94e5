//! Five labels below the zone, under a wildcard two levels up, for one of many customers' shops.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let zone = w.zone.name.clone();
    let origin = w.origin(Origin::page());
    let certificate = w.certificate_with(|it| it.names = vec![format!("*.eu.shops.{zone}")]);
    let edge = w.edge(Edge::to_address(origin).tls(certificate));
    w.zone.record("*.eu.shops", &format!("A {edge}"));
    w.url = format!("https://anna.eu.shops.{zone}/");
    w.expect_healthy();
}
