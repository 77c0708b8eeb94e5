//! Without DNSSEC from the root down, no trust anchor given.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    w.unsigned_tree();
    let certificate = w.certificate();
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin).tls(certificate));
    w.site(&[edge]);
    w.https();
    w.domain_with_origin(origin);
    w.expect_healthy();
}
