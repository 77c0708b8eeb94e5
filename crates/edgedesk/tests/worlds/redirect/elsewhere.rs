//! The edge sends every visitor to another company's site.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let winner = w.edge(Edge::alone("return 200 \"<html>casino</html>\";"));
    w.elsewhere("play.casino-royal.com", &format!("A {winner}"));
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::alone("return 302 http://play.casino-royal.com/;"));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_one_of(&["http.redirect_elsewhere", "content.hijacked"]);
}
