//! An address of the office network was published.

use crate::world::World;

pub(super) fn build(w: &mut World) {
    w.zone.record("www", "A 10.20.30.40");
    w.expect("dns.reserved_address");
}
