//! Every answer is truncated, and TCP is closed: a firewall lets UDP through alone.

use serde_json::json;

use crate::world::World;

pub(super) fn build(w: &mut World) {
    let name = w.zone.name.clone();
    let mut records = json!({});
    records[format!("{name} SOA")] = json!([format!("ns1.{name} hostmaster.{name} 7 3600 900 604800 300")]);
    records[format!("www.{name} A")] = json!(["127.0.0.9"]);
    w.zone.servers = vec![];
    for label in ["ns1", "ns2"] {
        let server =
            w.scripted(53, json!({"do": "dns", "zone": name, "truncated": true, "records": records}));
        w.zone.servers.push((format!("{label}.{name}"), Some(server)));
    }
    w.expect_one_of(&["dns.servfail", "dns.lame_delegation", "dns.timeout"]);
}
