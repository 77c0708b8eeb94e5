//! Two faults at once: DNSSEC must be mended first, then the CNAME.

use crate::ground::{Ds, Signed};
use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.zone.signed = Some(Signed { ds: Ds::Stale, ..Signed::well() });
    w.vendor(Vendor::Alibaba);
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.assigned(&[edge]);
    w.zone.record("www", &format!("A {origin}"));
    w.domain_with_origin(origin);
    w.expect("dns.dnssec_bogus");
    w.expectation.also("dns.cname_missing");
}
