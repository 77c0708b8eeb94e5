//! Someone once delegated `www` to servers that no longer have it; the cut is still in the zone.

use crate::world::World;

pub(super) fn build(w: &mut World) {
    let dead = w.address();
    w.zone.record("www", "NS ns1.www");
    w.zone.record("ns1.www", &format!("A {dead}"));
    w.expect("dns.lame_delegation");
}
