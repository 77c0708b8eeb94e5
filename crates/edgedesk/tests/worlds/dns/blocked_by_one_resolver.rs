//! One resolver says that the name does not exist, another and the authority have it.

use crate::runner::honest_and_lying;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    let www = w.www();
    w.ground.lies.push(format!("{www}. NXDOMAIN"));
    w.resolvers = honest_and_lying(w.ground);
    w.domain_with_origin(origin);
    w.expect("dns.resolver_divergence");
    w.forbid(&["dns.nxdomain"]);
}
