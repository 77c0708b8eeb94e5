//! The only name server is delegated to and does not have the zone.

use crate::world::World;

pub(super) fn build(w: &mut World) {
    w.single_server_dns();
    w.served_by_nobody();
    w.zone.servers.truncate(1);
    w.expect("dns.lame_delegation");
}
