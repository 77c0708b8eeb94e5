//! The SOA names a primary that the world cannot ask, and a third name server is in another zone.

use crate::ground::Layout;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let servers = Layout::Spread.servers(w.ground);
    w.elsewhere("ns9.dns-host.net", &format!("A {}", servers[1]));
    let name = w.zone.name.clone();
    w.zone.servers = vec![(format!("ns1.{name}"), Some(servers[0])), ("ns9.dns-host.net".to_owned(), None)];
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
