//! It ended long ago, HSTS forbids to pass by, and the origin has had a new one for weeks.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let new = w.certificate();
    let origin = w.origin(Origin::page().and_tls(new));
    let old = w.certificate_with(|it| (it.from, it.to) = (-400, -35));
    let edge = Edge::to_address(origin)
        .tls(old)
        .server("add_header Strict-Transport-Security \"max-age=31536000\" always;");
    let edge = w.edge(edge);
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}], "https": {"enabled": true}}));
    w.https();
    w.expect("tls.cert_expired");
}
