//! The origin is closed; the edge says so in its own way, with a 502.

use crate::world::{Edge, Vendor, World};

pub(super) fn build(w: &mut World, vendor: Vendor) {
    w.vendor(vendor);
    let origin = w.address();
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("origin.tcp_refused");
}
