//! Signed with another key, and still within its time.

use serde_json::json;

use crate::ground::now;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::alone("return 403;"));
    w.site(&[edge]);
    let later = now().as_second() + 600;
    w.path(&format!("/app.js?auth_key={later}-0-0-11111111222222223333333344444444"));
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}],
        "access": {"signing": {"type": "A", "key": "aliyuncdnexp1234", "ttl": 1800}}}));
    w.expect("access.signature_invalid");
}
