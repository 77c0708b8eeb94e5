//! The review ended badly, for what the site shows.

use serde_json::json;

use crate::world::World;

pub(super) fn build(w: &mut World) {
    w.zone.record("www", &format!("CNAME {}.", w.cname));
    w.domain(json!({"status": "check_failed", "reason": "content violates the terms of service"}));
    w.expect("cdn.review_failed");
}
