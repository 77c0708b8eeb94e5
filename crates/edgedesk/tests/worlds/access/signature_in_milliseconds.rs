//! The time has thirteen digits: a program took the clock in milliseconds.

use serde_json::json;

use crate::ground::now;
use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let origin = w.origin(Origin::page());
    let deny = "add_header X-Tengine-Error \"denied by req auth: invalid md5hash=11111111222222223333333344444444\" always;";
    let edge = w.edge(Edge::alone("return 403;").server(deny));
    w.site(&[edge]);
    let now = now().as_millisecond();
    w.path(&format!("/app.js?auth_key={now}-0-0-11111111222222223333333344444444"));
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}],
        "access": {"signing": {"type": "A", "key": "aliyuncdnexp1234", "ttl": 1800}}}));
    w.expect("access.signature_invalid");
}
