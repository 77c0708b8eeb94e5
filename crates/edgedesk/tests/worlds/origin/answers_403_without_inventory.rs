//! Alibaba's rule of thumb: no X-Tengine-Error and a MISS is the origin's own 403.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let origin = w.origin(Origin::page().server("location / { return 403; }"));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.expect("origin.http_4xx");
    w.forbid(&["access.denied_by_edge"]);
}
