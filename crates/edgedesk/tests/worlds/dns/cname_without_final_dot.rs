//! The DNS host adds the zone to whatever has no final dot.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    let cname = w.cname.clone();
    w.zone.record("www", &format!("CNAME {cname}"));
    w.assigned(&[edge]);
    w.domain_with_origin(origin);
    w.expect("dns.cname_wrong_target");
    w.forbid(&["dns.cname_dangling", "dns.nxdomain"]);
}
