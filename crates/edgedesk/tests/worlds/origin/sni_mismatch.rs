//! The configured SNI is unknown to the origin, which ends the handshake; the site's name would do.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let www = w.www();
    let certificate = w.certificate();
    let origin = w.address();
    w.origin_at(origin, Origin::tls(certificate.clone()).server("server_name _; ssl_reject_handshake on;"));
    w.origin_at(origin, Origin::tls(certificate).server(&format!("server_name {www};")));
    let sni = "proxy_ssl_server_name on; proxy_ssl_name old.internal.test;";
    let edge = w.edge(Edge::to(format!("https://{origin}")).location(sni));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 443}], "origin_scheme": "https",
        "origin_sni": "old.internal.test"}));
    w.expect("origin.sni_mismatch");
    w.forbid(&["origin.tls_handshake_failed"]);
}
