//! One name server has the CNAME, the other still an address of the time before.

use crate::ground::Second;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.zone.second = Second::Other { records: vec![format!("www A {origin}")], serial: w.zone.serial };
    w.domain_with_origin(origin);
    w.expect_one_of(&["dns.record_conflict", "dns.ns_inconsistent"]);
}
