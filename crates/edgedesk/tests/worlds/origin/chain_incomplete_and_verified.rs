//! The CDN verifies, and the origin does not send its intermediate.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate_with(|it| it.chain = false);
    let origin = w.origin(Origin::tls(certificate));
    let root = w.ground.pki.root_file();
    let www = w.www();
    let verify = format!(
        "proxy_ssl_verify on; proxy_ssl_verify_depth 3; proxy_ssl_trusted_certificate {}; proxy_ssl_name {www};",
        root.display()
    );
    let edge = w.edge(Edge::to(format!("https://{origin}")).location(&verify));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 443}], "origin_scheme": "https",
        "origin_verify": true}));
    w.expect("origin.tls_cert_invalid");
}
