//! The same in Cloudflare's words: 522.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Cloudflare);
    let origin = w.origin(Origin::page());
    let edge = Edge::alone("return 522;")
        .server("add_header cf-error-type 5xx always; add_header cf-error-origin cloudflare always;");
    let edge = w.edge(edge);
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("origin.unreachable_from_cdn");
}
