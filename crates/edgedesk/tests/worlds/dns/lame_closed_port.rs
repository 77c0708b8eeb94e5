//! Nothing listens where the two name servers should be.

use serde_json::json;

use crate::world::World;

pub(super) fn build(w: &mut World) {
    let name = w.zone.name.clone();
    w.zone.servers = vec![];
    for label in ["dns1", "dns2"] {
        let address = w.address();
        w.zone.servers.push((format!("{label}.{name}"), Some(address)));
    }
    w.domain(json!({}));
    w.expect("dns.lame_delegation");
}
