//! Only the proof of ownership was entered.

use crate::world::World;

pub(super) fn build(w: &mut World) {
    w.zone.record("www", "TXT \"verify_8f14e45fceea167a5a36dedd4bea2543\"");
    w.expect("dns.no_address");
}
