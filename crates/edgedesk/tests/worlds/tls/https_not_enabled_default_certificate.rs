//! HTTPS is off in the configuration, and 443 shows the CDN's own certificate.

use serde_json::json;

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let origin = w.origin(Origin::page());
    let certificate =
        w.certificate_with(|it| it.names = vec!["*.kunlunsl.com".into(), "kunlunsl.com".into()]);
    let edge = w.edge(Edge::to_address(origin).tls(certificate));
    w.site(&[edge]);
    w.domain(
        json!({"origins": [{"type": "ip", "address": origin, "port": 80}], "https": {"enabled": false}}),
    );
    w.https();
    w.expect("tls.https_not_enabled");
    w.forbid(&["tls.cert_name_mismatch"]);
}
