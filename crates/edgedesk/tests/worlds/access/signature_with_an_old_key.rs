//! The key was changed, and a program still signs with the one before.

use serde_json::json;

use crate::ground::now;
use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let origin = w.origin(Origin::page());
    let deny = "add_header X-Tengine-Error \"denied by req auth: invalid md5hash\" always;";
    let edge = w.edge(Edge::alone("return 403;").server(deny));
    w.site(&[edge]);
    let time = now().as_second() + 60;
    let hash = w.md5(&format!("/app.js-{time}-0-0-thekeyofyesterday"));
    w.path(&format!("/app.js?auth_key={time}-0-0-{hash}"));
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}],
        "access": {"signing": {"type": "A", "key": "aliyuncdnexp1234", "ttl": 1800}}}));
    w.expect("access.signature_invalid");
}
