//! The same at a CDN that nobody knows, over HTTPS, on a port of its own, one server for all of the DNS.

use serde_json::json;

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    w.single_server_dns();
    let origin = w.address();
    let certificate = w.certificate();
    let edge = w.edge(Edge::to(format!("http://{origin}:8080")).tls(certificate));
    w.site(&[edge]);
    w.https();
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 8080}], "origin_scheme": "http"}));
    w.expect("origin.tcp_refused");
}
