//! Cloudflare hands on a 500 and adds nothing that says it is its own.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Cloudflare);
    let certificate = w.certificate();
    let page = "location / { default_type text/html; return 500 \"<h1>Error establishing a database connection</h1>\"; }";
    let origin = w.origin(Origin::page().server(page));
    let edge = w.edge(Edge::to_address(origin).tls(certificate));
    w.site(&[edge]);
    w.https();
    w.expect("origin.http_5xx");
}
