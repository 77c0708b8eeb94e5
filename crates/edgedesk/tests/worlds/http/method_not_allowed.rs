//! A form is posted to a file.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.path("/index.html");
    w.domain_with_origin(origin);
    w.arguments(&["--method", "POST"]);
    w.expect("http.method_not_allowed");
}
