//! Nobody renewed anywhere, and the name is right.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let old = w.certificate_with(|it| (it.from, it.to) = (-95, -5));
    let origin = w.origin(Origin::tls(old.clone()));
    let edge = Edge::to(format!("https://{origin}")).tls(old);
    let edges = [w.edge(edge.clone()), w.edge(edge)];
    w.site(&edges);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 443}], "origin_scheme": "https",
        "https": {"enabled": true}}));
    w.https();
    w.expect("tls.cert_expired");
    w.forbid(&["origin.tls_cert_invalid"]);
}
