//! Without a cookie the page leads to itself and sets it, as test set-ups and bot filters do; browsers pass.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let gate = "location / { add_header Set-Cookie \"seen=1; Path=/\"; if ($cookie_seen != 1) { return 302 /index.html; } }";
    let origin = w.origin(Origin::page().server(gate));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.path("/index.html");
    w.domain_with_origin(origin);
    w.expect_healthy();
}
