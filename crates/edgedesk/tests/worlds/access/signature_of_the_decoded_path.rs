//! The path has a Chinese name, and was signed as it is read and not as it is sent.

use serde_json::json;

use crate::ground::now;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page().server("location / { return 200 picture; }"));
    let edge = w.edge(Edge::alone("return 403;"));
    w.site(&[edge]);
    let later = now().as_second() + 900;
    let hash = w.md5(&format!("/图片/1.jpg-{later}-0-0-aliyuncdnexp1234"));
    w.path(&format!("/%E5%9B%BE%E7%89%87/1.jpg?auth_key={later}-0-0-{hash}"));
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}],
        "access": {"signing": {"type": "A", "key": "aliyuncdnexp1234", "ttl": 1800}}}));
    w.expect("access.signature_invalid");
}
