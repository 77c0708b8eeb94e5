//! The CDN's two name servers each give the edge that they think is best.

use crate::ground::{Layout, Second, Zone};
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let (near, far) = (w.edge(Edge::to_address(origin)), w.edge(Edge::to_address(origin)));
    let servers = Layout::Spread.servers(w.ground);
    let mut balancer = Zone::new("gslb-lab.net", servers, Layout::Spread);
    balancer.record("shop", &format!("30 A {near}"));
    balancer.second = Second::Other { records: vec![format!("shop 30 A {far}")], serial: balancer.serial };
    w.ground.zones.push(balancer);
    w.zone.record("www", "CNAME shop.gslb-lab.net.");
    w.expect_healthy();
}
