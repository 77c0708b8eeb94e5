//! Port 80 is closed on purpose.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate();
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin).tls(certificate).without_port_80());
    w.site(&[edge]);
    w.https();
    w.domain_with_origin(origin);
    w.expect_healthy();
}
