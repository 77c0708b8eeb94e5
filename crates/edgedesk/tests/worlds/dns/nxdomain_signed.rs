//! In a signed zone, so that the denial itself is proven; on one server for all levels.

use crate::ground::Signed;
use crate::world::World;

pub(super) fn build(w: &mut World) {
    w.single_server_dns();
    w.zone.signed = Some(Signed::well());
    w.zone.record("shop", "A 127.0.0.9");
    w.expect("dns.nxdomain");
    w.forbid(&["dns.dnssec_bogus"]);
}
