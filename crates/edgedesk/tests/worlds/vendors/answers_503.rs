//! The application is overloaded, over HTTPS.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World, vendor: Vendor) {
    w.vendor(vendor);
    let certificate = w.certificate();
    let origin = w.origin(Origin::page().server("location / { return 503; }"));
    let edge = w.edge(Edge::to_address(origin).tls(certificate));
    w.site(&[edge]);
    w.https();
    w.domain_with_origin(origin);
    w.expect("origin.http_5xx");
}
