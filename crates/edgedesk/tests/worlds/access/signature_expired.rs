//! Well signed, a long time ago: the worked example of the vendor's manual.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page().server("location / { return 200 video; }"));
    let edge = w.edge(Edge::alone("return 403;"));
    w.site(&[edge]);
    w.path("/video/standard/1K.html?auth_key=1444435200-0-0-80cd3862d699b7118eed99103f2a3a4f");
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}],
        "access": {"signing": {"type": "A", "key": "aliyuncdnexp1234", "ttl": 1800}}}));
    w.expect("access.signature_expired");
}
