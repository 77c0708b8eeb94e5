//! The CDN leads two resolvers to two edges, as balancing by DNS does.

use crate::runner::honest_and_lying;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let (near, far) = (w.edge(Edge::to_address(origin)), w.edge(Edge::to_address(origin)));
    w.site(&[near]);
    let cname = w.cname.clone();
    w.ground.lies.push(format!("{cname}. 60 IN A {far}"));
    w.resolvers = honest_and_lying(w.ground);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
