//! The assigned name has no address: the CDN took it out.

use serde_json::json;

use crate::world::World;

pub(super) fn build(w: &mut World) {
    let cname = w.cname.clone();
    w.zone.record("www", &format!("CNAME {cname}."));
    w.elsewhere(&cname, "TXT \"reclaimed\"");
    w.domain(json!({}));
    w.expect("dns.cname_dangling");
    w.forbid(&["dns.nxdomain", "dns.no_address"]);
}
