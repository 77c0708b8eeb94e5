//! Two edges, one renewed a week before the other: both certificates hold.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let (one, two) = (w.certificate(), w.certificate_with(|it| (it.from, it.to) = (-3, 87)));
    let edges = [w.edge(Edge::to_address(origin).tls(one)), w.edge(Edge::to_address(origin).tls(two))];
    w.site(&edges);
    w.https();
    w.expect_healthy();
}
