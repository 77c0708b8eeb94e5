//! Six names for two name servers.

use crate::ground::Layout;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let name = w.zone.name.clone();
    let servers = Layout::Spread.servers(w.ground);
    w.zone.servers = (0..6).map(|at| (format!("ns{at}.{name}"), Some(servers[at % 2]))).collect();
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.expect_healthy();
}
