//! Alibaba hands on a 404, a MISS without an error of its own.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin).cached());
    w.site(&[edge]);
    w.path("/no/such/page.html");
    w.expect("origin.http_4xx");
}
