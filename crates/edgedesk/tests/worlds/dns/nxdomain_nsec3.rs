//! In a zone signed with NSEC3.

use crate::ground::Signed;
use crate::world::World;

pub(super) fn build(w: &mut World) {
    w.zone.signed = Some(Signed { nsec3: true, ..Signed::well() });
    w.zone.record("shop", "A 127.0.0.9");
    w.expect("dns.nxdomain");
    w.forbid(&["dns.dnssec_bogus"]);
}
