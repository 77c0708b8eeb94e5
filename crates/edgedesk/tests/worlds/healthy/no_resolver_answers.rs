//! No resolver answers us: whatever is said, the site is not blamed.

use serde_json::json;

use crate::world::{Edge, Expectation, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    let dead = w.scripted(53, json!({"do": "deaf"}));
    w.resolvers = vec![dead];
    w.domain_with_origin(origin);
    w.expectation = Expectation::not_faulty();
}
