//! H-07: six days is all that this certificate was made for, four are left.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate_with(|it| (it.from, it.to) = (-2, 4));
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin).tls(certificate));
    w.site(&[edge]);
    w.https();
    w.expect_healthy();
}
