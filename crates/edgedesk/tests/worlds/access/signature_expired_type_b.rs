//! The minute in the path, in UTC+8, was yesterday's.

use serde_json::json;

use crate::ground::now;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::alone("return 403;"));
    w.site(&[edge]);
    let time = (now() + jiff::SignedDuration::from_hours(8 - 24)).strftime("%Y%m%d%H%M").to_string();
    let hash = w.md5(&format!("aliyuncdnexp1234{time}/app.js"));
    w.path(&format!("/{time}/{hash}/app.js"));
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}],
        "access": {"signing": {"type": "B", "key": "aliyuncdnexp1234", "ttl": 1800}}}));
    w.expect("access.signature_expired");
}
