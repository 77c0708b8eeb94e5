//! The customer's zone is well; the zone of the assigned name does not validate.

use crate::ground::{Ds, Layout, Signed, Zone};
use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let servers = Layout::Spread.servers(w.ground);
    let mut cdn = Zone::new("signed-cdn.test", servers, Layout::Spread);
    let edge = w.edge(Edge::alone(""));
    cdn.record("shop", &format!("A {edge}"));
    cdn.signed = Some(Signed { ds: Ds::Stale, ..Signed::well() });
    w.ground.zones.push(cdn);
    w.zone.record("www", "CNAME shop.signed-cdn.test.");
    w.expect("dns.dnssec_bogus");
}
