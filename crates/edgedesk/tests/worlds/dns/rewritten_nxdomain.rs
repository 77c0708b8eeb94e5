//! The provider's resolver has an advertising page for every name that does not exist; ours is one of them.

use crate::runner::honest_and_lying;
use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let page = w.edge(Edge::alone("return 200 \"<html>search results</html>\";"));
    let www = w.www();
    w.ground.lies.push(format!("{www}. 60 IN A {page}"));
    w.zone.record("@", "A 127.0.0.9");
    w.resolvers = honest_and_lying(w.ground);
    w.expect_one_of(&["dns.resolver_divergence", "dns.nxdomain"]);
}
