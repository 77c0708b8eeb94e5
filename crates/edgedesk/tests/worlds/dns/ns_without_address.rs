//! The name servers' own names do not exist: their host let them lapse.

use crate::world::World;

pub(super) fn build(w: &mut World) {
    w.zone.servers = ["ns1", "ns2"].map(|label| (format!("{label}.gone-{}", w.zone.name), None)).into();
    w.expect("dns.lame_delegation");
}
