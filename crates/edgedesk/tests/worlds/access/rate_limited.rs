//! 429 with Retry-After from the edge.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Cloudflare);
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::alone("return 429;").server("add_header Retry-After 60 always;"));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("access.rate_limited");
}
