//! One more directory with every hop, for ever.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let edge = w.edge(Edge::alone("return 302 $scheme://$host/a$request_uri;"));
    w.site(&[edge]);
    w.expect_one_of(&["http.too_many_redirects", "http.redirect_loop"]);
}
