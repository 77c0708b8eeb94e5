//! The domain is not the asker's, and the record is missing: whose it is comes first.

use serde_json::json;

use crate::world::{Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    w.zone.record("www", &format!("A {origin}"));
    w.domain(json!({"account": "other", "origins": [{"type": "ip", "address": origin, "port": 80}]}));
    w.expect("account.domain_owned_by_other");
}
