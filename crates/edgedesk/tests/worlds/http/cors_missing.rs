//! A page of another origin asks, and no header allows it.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.path("/app.js");
    w.domain_with_origin(origin);
    w.arguments(&["--header", "Origin: https://app.partner.test"]);
    w.expect("http.cors_blocked");
}
