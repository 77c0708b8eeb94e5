//! Any site of any CDN, HTTPS, one server for all of the DNS.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.single_server_dns();
    w.vendor(Vendor::CloudFront);
    let origin = w.origin(Origin::page());
    let certificate = w.certificate();
    let edge = w.edge(Edge::to_address(origin).tls(certificate));
    w.site(&[edge]);
    w.https();
    w.expect_healthy();
}
