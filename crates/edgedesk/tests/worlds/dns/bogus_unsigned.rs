//! The zone moved to a host that does not sign, and the DS stayed at the parent.

use crate::ground::Signed;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    w.zone.signed = Some(Signed { served: false, ..Signed::well() });
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.expect("dns.dnssec_bogus");
}
