//! Of two resolvers one never answers; that is the desk's business.

use serde_json::json;

use crate::ground::Layout;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    let dead = w.scripted(53, json!({"do": "deaf"}));
    let good = Layout::Spread.resolver(w.ground);
    w.resolvers = vec![good, dead];
    w.domain_with_origin(origin);
    w.expect_healthy();
}
