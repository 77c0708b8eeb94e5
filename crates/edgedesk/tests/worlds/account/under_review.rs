//! The domain was added an hour ago and is being looked at; no address has been assigned.

use serde_json::json;

use crate::world::World;

pub(super) fn build(w: &mut World) {
    w.zone.record("www", &format!("CNAME {}.", w.cname));
    w.domain(json!({"status": "checking"}));
    w.expect("cdn.under_review");
}
