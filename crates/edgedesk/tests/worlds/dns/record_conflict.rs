//! A server that lets a CNAME stand beside MX and TXT at the apex.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let name = w.zone.name.clone();
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.assigned(&[edge]);
    let cname = w.cname.clone();
    let mut records = json!({});
    records[format!("{name} SOA")] = json!([format!("ns1.{name} hostmaster.{name} 7 3600 900 604800 300")]);
    records[format!("{name} NS")] = json!([format!("ns1.{name}")]);
    records[format!("{name} CNAME")] = json!([cname]);
    records[format!("{name} MX")] = json!([format!("10 mail.{name}")]);
    records[format!("{name} TXT")] = json!(["v=spf1 mx -all"]);
    let server = w.scripted(53, json!({"do": "dns", "zone": name, "records": records}));
    records[format!("ns1.{name} A")] = json!([server.to_string()]);
    let last = w.ground.scripted.last_mut().expect("just added");
    last["records"] = records;
    w.zone.servers = vec![(format!("ns1.{name}"), Some(server))];
    w.url = format!("http://{name}/");
    w.expect("dns.record_conflict");
}
