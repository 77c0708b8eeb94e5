//! While keys are changed both hold.

use serde_json::json;

use crate::ground::now;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    let time = now().as_second();
    let hash = w.md5(&format!("/app.js-{time}-0-0-thekeyofyesterday"));
    w.path(&format!("/app.js?auth_key={time}-0-0-{hash}"));
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}],
        "access": {"signing": {"type": "A", "key": "aliyuncdnexp1234", "backup_key": "thekeyofyesterday", "ttl": 1800}}}));
    w.expect_healthy();
}
