//! The one resolver that there is leads the site's name to a page of its own.

use crate::runner::honest_and_lying;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    let page = w.edge(Edge::alone("default_type text/html; return 200 \"<html>sponsored links</html>\";"));
    let www = w.www();
    w.ground.lies.push(format!("{www}. 600 IN A {page}"));
    w.resolvers = vec![honest_and_lying(w.ground)[1]];
    w.domain_with_origin(origin);
    w.expect_one_of(&["dns.resolver_divergence", "dns.stale_cache", "edge.not_cdn_node"]);
    w.forbid(&["content.differs"]);
}
