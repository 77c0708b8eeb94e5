//! The CDN verifies, and the origin's certificate is for another name; Cloudflare calls that 526.

use serde_json::json;

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Cloudflare);
    let certificate = w.certificate_with(|it| it.names = vec!["server-17.hoster.test".into()]);
    let origin = w.origin(Origin::tls(certificate));
    let edge = w.edge(Edge::alone("return 526;").server("add_header cf-error-type 5xx always;"));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 443}], "origin_scheme": "https",
        "origin_verify": true}));
    w.expect("origin.tls_cert_invalid");
}
