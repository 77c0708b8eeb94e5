//! The parent has the DS of a key that is gone.

use crate::ground::{Ds, Signed};
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    w.zone.signed = Some(Signed { ds: Ds::Stale, ..Signed::well() });
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("dns.dnssec_bogus");
    w.forbid(&["dns.servfail", "dns.lame_delegation"]);
}
