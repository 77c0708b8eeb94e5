//! The record was changed a moment ago; the resolver has the old address for a day yet.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.zone.record("www", "86400 A 127.0.0.9");
    let mut later = w.zone.clone();
    later.records = vec![format!("www CNAME {}.", w.cname)];
    later.serial += 1;
    w.later = Some(later);
    w.assigned(&[edge]);
    w.domain_with_origin(origin);
    w.expect("dns.stale_cache");
    w.forbid(&["dns.cname_missing"]);
}
