//! Apex, HTTPS, `www`, language: four hops to a page.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let zone = w.zone.name.clone();
    let certificate = w.certificate();
    let hops = format!(
        "if ($scheme = http) {{ return 301 https://$host$request_uri; }}\n\
                        if ($host = {zone}) {{ return 301 https://www.{zone}$request_uri; }}\n\
                        location = / {{ return 302 /zh; }} location = /zh {{ return 302 /index.html; }}"
    );
    let edge = w.edge(Edge::alone("").tls(certificate).server(&hops));
    w.zone.record("@", &format!("A {edge}"));
    w.site(&[edge]);
    w.url = format!("http://{zone}/");
    w.expect_healthy();
}
