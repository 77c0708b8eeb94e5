//! Hexadecimal time, hash in the path, ended an hour ago.

use serde_json::json;

use crate::ground::now;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::alone("return 403;"));
    w.site(&[edge]);
    let time = format!("{:x}", now().as_second() - 7200);
    let hash = w.md5(&format!("aliyuncdnexp1234/app.js{time}"));
    w.path(&format!("/{hash}/{time}/app.js"));
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}],
        "access": {"signing": {"type": "C", "key": "aliyuncdnexp1234", "ttl": 3600}}}));
    w.expect("access.signature_expired");
}
