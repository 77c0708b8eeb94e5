//! The CDN's IPv6 address refuses; IPv4 works.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    let cname = w.cname.clone();
    w.elsewhere(&cname, "AAAA ::1");
    w.arguments(&["--allow-network", "::1/128"]);
    w.domain_with_origin(origin);
    w.expect("edge.ipv6_broken");
}
