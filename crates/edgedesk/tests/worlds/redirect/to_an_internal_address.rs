//! The origin believes that visitors see it as it sees itself.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin =
        w.origin(Origin::page().server("location = / { return 302 http://192.168.1.10:8080/login; }"));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_one_of(&["origin.redirects", "http.redirect_elsewhere"]);
}
