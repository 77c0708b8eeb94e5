//! Two seconds are enough for a site that answers.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate();
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin).tls(certificate));
    w.site(&[edge]);
    w.https();
    w.domain_with_origin(origin);
    w.arguments(&["--deadline", "4"]);
    w.expect_healthy();
}
