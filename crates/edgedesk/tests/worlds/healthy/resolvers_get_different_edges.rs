//! The CDN leads two resolvers to two edges, as balancing by DNS does.

use crate::ground::{Layout, Second, Zone};
use crate::runner::honest_and_lying;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let (near, far) = (w.edge(Edge::to_address(origin)), w.edge(Edge::to_address(origin)));
    let mut balancer = Zone::new("gslb-far.net", Layout::Spread.servers(w.ground), Layout::Spread);
    balancer.record("shop", &format!("30 A {near}"));
    balancer.second = Second::Other { records: vec![format!("shop 30 A {far}")], serial: balancer.serial };
    w.ground.steered.push(balancer.name.clone());
    w.ground.zones.push(balancer);
    w.cname = "shop.gslb-far.net".to_owned();
    w.zone.record("www", "CNAME shop.gslb-far.net.");
    w.resolvers = honest_and_lying(w.ground);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
