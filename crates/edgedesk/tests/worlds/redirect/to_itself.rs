//! Every answer leads to the same URL again, at an origin that sees a language cookie nowhere.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page().server("location / { return 302 $request_uri; }"));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.path("/zh/");
    w.expect("http.redirect_loop");
}
