//! HEAD is refused, as some frameworks do; nobody asked for it.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate();
    let origin = w.origin(Origin::page().server("if ($request_method = HEAD) { return 405; }"));
    let edge = w.edge(Edge::to_address(origin).tls(certificate));
    w.site(&[edge]);
    w.https();
    w.domain_with_origin(origin);
    w.expect_healthy();
}
