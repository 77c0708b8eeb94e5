//! Pasted out of a chat: full-width punctuation, capitals, a space at the end.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.url = format!("HTTP：／／{}／index.html ", w.www().to_uppercase());
    w.domain_with_origin(origin);
    w.expect_healthy();
}
