//! The same seen from outside alone, asked with HTTPS.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Cloudflare);
    let origin = w.origin(Origin::page().server("location / { return 302 https://$host$request_uri; }"));
    let certificate = w.certificate();
    let edge = w.edge(Edge::to_address(origin).tls(certificate));
    w.site(&[edge]);
    w.https();
    w.expect("http.redirect_loop");
}
