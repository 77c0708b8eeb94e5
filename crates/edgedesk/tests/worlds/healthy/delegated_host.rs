//! `www` is a zone of its own, delegated to the same servers, as balancers have it.

use crate::ground::{Layout, Zone};
use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let servers = Layout::Spread.servers(w.ground);
    let www = w.www();
    let edge = w.edge(Edge::alone(""));
    let mut child = Zone::new(&www, servers, Layout::Spread);
    child.record("@", &format!("A {edge}"));
    for (at, server) in servers.iter().enumerate() {
        w.zone.record("www", &format!("NS ns{}.www", at + 1));
        w.zone.record(&format!("ns{}.www", at + 1), &format!("A {server}"));
    }
    w.ground.zones.push(child);
    w.expect_healthy();
}
