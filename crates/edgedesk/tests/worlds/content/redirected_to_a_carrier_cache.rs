//! A carrier's box leads the download to its own cache, by address; HTTPS and the origin do not.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let cache = w.edge(Edge::alone(""));
    let certificate = w.certificate();
    let edge = w.edge(Edge::alone(&format!("return 302 http://{cache}/cache/11/22/setup.bin;")));
    w.edge_at(edge, Edge::to_address(origin).tls(certificate).without_port_80());
    w.site(&[edge]);
    w.path("/setup.bin");
    w.domain_with_origin(origin);
    w.expect_one_of(&["content.hijacked", "http.redirect_elsewhere"]);
}
