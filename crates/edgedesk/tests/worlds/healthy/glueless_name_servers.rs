//! The name servers' names lie in another zone, as with any DNS host.

use crate::ground::Layout;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let servers = Layout::Spread.servers(w.ground);
    for (label, address) in ["dns7", "dns8"].into_iter().zip(servers) {
        w.elsewhere(&format!("{label}.dns-host.net"), &format!("A {address}"));
    }
    w.zone.servers = ["dns7", "dns8"].map(|label| (format!("{label}.dns-host.net"), None)).into();
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
