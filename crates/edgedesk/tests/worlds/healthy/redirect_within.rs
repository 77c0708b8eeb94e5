//! `/` leads to the start page of a language.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin =
        w.origin(Origin::page().server(
            "location = / { return 302 /zh/index.html; } location /zh/ { rewrite ^/zh(.*) $1 break; }",
        ));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
