//! The full name was typed where the console adds the zone by itself.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let doubled = format!("www.{}", w.zone.name);
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    let cname = w.cname.clone();
    w.zone.record(&doubled, &format!("CNAME {cname}."));
    w.assigned(&[edge]);
    w.domain_with_origin(origin);
    w.expect("dns.doubled_label");
}
