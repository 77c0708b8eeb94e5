//! `www` was added to the CDN; the customer asks about the apex, which was not.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.zone.record("@", &format!("A {origin}"));
    w.url = format!("http://{}/", w.zone.name);
    w.domain_with_origin(origin);
    w.expect("account.domain_unknown");
}
