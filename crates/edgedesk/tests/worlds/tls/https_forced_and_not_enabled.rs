//! HTTP leads to HTTPS, and HTTPS was never switched on.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::alone("return 301 https://$host$request_uri;"));
    w.site(&[edge]);
    w.domain(
        json!({"origins": [{"type": "ip", "address": origin, "port": 80}], "https": {"enabled": false}}),
    );
    w.expect("tls.https_not_enabled");
}
