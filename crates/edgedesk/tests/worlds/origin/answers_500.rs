//! The application fails; the edge hands it on.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::CloudFront);
    let origin =
        w.origin(Origin::page().server("location / { return 500 \"Traceback (most recent call last)\"; }"));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("origin.http_5xx");
}
