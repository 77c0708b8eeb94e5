//! The page may not be kept; that is advice at most.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let origin =
        w.origin(Origin::page().server("add_header Cache-Control no-store; add_header Set-Cookie \"a=b\";"));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
