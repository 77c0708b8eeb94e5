//! Both name servers are names whose addresses never answer.

use serde_json::json;

use crate::world::World;

pub(super) fn build(w: &mut World) {
    let name = w.zone.name.clone();
    w.zone.servers = vec![];
    for label in ["ns1", "ns2"] {
        let address = w.scripted(53, json!({"do": "deaf"}));
        w.zone.servers.push((format!("{label}.{name}"), Some(address)));
    }
    w.expect("dns.lame_delegation");
}
