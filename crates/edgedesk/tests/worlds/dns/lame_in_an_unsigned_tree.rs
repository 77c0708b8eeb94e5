//! Without DNSSEC from the root down, and both of the zone's servers gone.

use crate::world::World;

pub(super) fn build(w: &mut World) {
    w.unsigned_tree();
    w.served_by_nobody();
    let name = w.zone.name.clone();
    w.zone.servers = vec![];
    for label in ["ns1", "ns2"] {
        let address = w.address();
        w.zone.servers.push((format!("{label}.{name}"), Some(address)));
    }
    w.expect("dns.lame_delegation");
}
