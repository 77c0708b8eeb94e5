//! A tree without DNSSEC from the root down, and no trust anchor given.

use crate::world::World;

pub(super) fn build(w: &mut World) {
    w.unsigned_tree();
    w.zone.record("@", "A 127.0.0.9");
    w.expect("dns.nxdomain");
    w.forbid(&["dns.dnssec_bogus"]);
}
