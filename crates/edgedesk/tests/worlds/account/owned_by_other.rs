//! Somebody else's account holds the domain; the site itself works.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain(json!({"account": "other", "origins": [{"type": "ip", "address": origin}]}));
    w.expect("account.domain_owned_by_other");
}
