//! F-133: the CDN does not verify, so the origin's old certificate harms nobody.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate_with(|it| (it.from, it.to) = (-800, -435));
    let origin = w.origin(Origin::tls(certificate));
    let edge = w.edge(Edge::to(format!("https://{origin}")));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 443}], "origin_scheme": "https",
        "origin_verify": false}));
    w.expect_healthy();
}
