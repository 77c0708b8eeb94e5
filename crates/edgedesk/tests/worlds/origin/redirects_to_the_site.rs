//! The edge follows redirects, and the origin leads back to the accelerated name: a loop inside the CDN.

use serde_json::json;

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Tencent);
    let www = w.www();
    let origin =
        w.origin(Origin::page().server(&format!("location / {{ return 302 http://{www}$request_uri; }}")));
    let edge = w.edge(Edge::alone("return 423;"));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}], "follow_redirects": true}));
    w.expect_one_of(&["origin.loops_to_cdn", "http.redirect_loop", "origin.redirects"]);
}
