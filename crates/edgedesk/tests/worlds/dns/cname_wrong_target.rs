//! The CNAME leads to the name that the CDN assigned to another host, where nobody knows this one.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::EdgeOne);
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.assigned(&[edge]);
    let stranger = w.edge(Edge::alone("return 418;"));
    let other = format!("img.{}.eo.dnse5.com", w.zone.name);
    w.elsewhere(&other, &format!("A {stranger}"));
    w.zone.record("www", &format!("CNAME {other}."));
    w.domain_with_origin(origin);
    w.expect("dns.cname_wrong_target");
    w.forbid(&["edge.host_not_served"]);
}
