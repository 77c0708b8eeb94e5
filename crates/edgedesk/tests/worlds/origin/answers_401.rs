//! The origin wants a password.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let protect = "location / { add_header WWW-Authenticate 'Basic realm=\"staging\"' always; return 401; }";
    let origin = w.origin(Origin::page().server(protect));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("origin.http_4xx");
    w.forbid(&["access.denied_by_edge"]);
}
