//! A page of unknown length, compressed, with cookies and Vary.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Cloudflare);
    let origin = w.origin(Origin::page().server(
        "gzip on; gzip_min_length 1; gzip_vary on; add_header Set-Cookie \"sid=1; Path=/; HttpOnly\";",
    ));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
