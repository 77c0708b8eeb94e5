//! One of two resolvers has an address of its own for the name.

use crate::runner::honest_and_lying;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    let liar = w.edge(Edge::alone("return 200 \"<html>win a prize</html>\";"));
    let www = w.www();
    w.ground.lies.push(format!("{www}. 60 IN A {liar}"));
    w.resolvers = honest_and_lying(w.ground);
    w.domain_with_origin(origin);
    w.expect("dns.resolver_divergence");
}
