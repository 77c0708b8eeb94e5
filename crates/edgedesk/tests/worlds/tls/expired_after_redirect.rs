//! The customer types the name alone; the edge forces HTTPS, and there the certificate has ended.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate_with(|it| (it.from, it.to) = (-100, -3));
    let origin = w.origin(Origin::page());
    let edge = Edge::to_address(origin)
        .tls(certificate)
        .server("if ($scheme = http) { return 301 https://$host$request_uri; }");
    let edge = w.edge(edge);
    w.site(&[edge]);
    w.expect("tls.cert_expired");
}
