//! Origin by name, with a Host and SNI of its own, HTTPS on 8443, verified.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let name = format!("src.{}", w.zone.name);
    let origin = w.address();
    w.zone.record("src", &format!("A {origin}"));
    let certificate = w.certificate_with(|it| it.names = vec![name.clone()]);
    let listen = format!("listen {origin}:8443 ssl; server_name {name};");
    w.origin_at(origin, Origin::tls(certificate.clone()).server("server_name _; return 404;"));
    w.origin_at(origin, Origin::tls(certificate).server(&listen));
    let root = w.ground.pki.root_file();
    let verify = format!(
        "proxy_ssl_verify on; proxy_ssl_verify_depth 3; proxy_ssl_trusted_certificate {}; proxy_ssl_name {name}; \
                          proxy_ssl_server_name on;",
        root.display()
    );
    let edge = w.edge(Edge::to(format!("https://{origin}:8443")).host(&name).location(&verify));
    w.site(&[edge]);
    w.domain(
        json!({"origins": [{"type": "domain", "address": name, "port": 8443}], "origin_scheme": "https",
        "origin_host": name, "origin_sni": name, "origin_verify": true}),
    );
    w.expect_healthy();
}
