//! A carrier's shared address, behind a CNAME of the customer's own.

use crate::world::World;

pub(super) fn build(w: &mut World) {
    w.zone.record("www", "CNAME web01");
    w.zone.record("web01", "A 100.64.12.7");
    w.expect("dns.reserved_address");
}
