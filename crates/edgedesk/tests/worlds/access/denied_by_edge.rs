//! 403 at the edge, without any reason and any rule; the origin answers.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::alone("return 403;"));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("access.denied_by_edge");
    w.forbid(&["origin.http_4xx", "origin.unreachable_from_cdn"]);
}
