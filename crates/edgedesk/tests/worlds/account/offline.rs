//! The customer switched the domain off, and the assigned name has no address any more.

use serde_json::json;

use crate::world::{Origin, World};

pub(super) fn build(w: &mut World) {
    w.zone.record("www", &format!("CNAME {}.", w.cname));
    let origin = w.origin(Origin::page());
    w.domain(json!({"status": "offline", "origins": [{"type": "ip", "address": origin, "port": 80}]}));
    w.expect("cdn.domain_offline");
    w.forbid(&["dns.cname_wrong_target", "dns.cname_missing"]);
}
