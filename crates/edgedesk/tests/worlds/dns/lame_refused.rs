//! Both name servers refuse the zone.

use crate::world::World;

pub(super) fn build(w: &mut World) {
    w.served_by_nobody();
    w.expect("dns.lame_delegation");
}
