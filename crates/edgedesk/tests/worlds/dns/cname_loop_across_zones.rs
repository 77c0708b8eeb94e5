//! The assigned name was set to lead back to the customer.

use serde_json::json;

use crate::world::World;

pub(super) fn build(w: &mut World) {
    let cname = w.cname.clone();
    w.zone.record("www", &format!("CNAME {cname}."));
    let www = w.www();
    w.elsewhere(&cname, &format!("CNAME {www}."));
    w.domain(json!({}));
    w.expect("dns.cname_loop");
}
