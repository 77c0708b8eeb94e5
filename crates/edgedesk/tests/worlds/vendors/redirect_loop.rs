//! HTTPS is forced on both sides of a fetch over HTTP.

use serde_json::json;

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World, vendor: Vendor) {
    w.vendor(vendor);
    let certificate = w.certificate();
    let origin = w.origin(Origin::page().server("location / { return 301 https://$host$request_uri; }"));
    let edge = w.edge(Edge::to_address(origin).tls(certificate));
    w.site(&[edge]);
    w.https();
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}], "origin_scheme": "http"}));
    w.expect("http.redirect_loop");
}
