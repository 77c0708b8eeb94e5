//! The start page leads to the company's login under another name of its own.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let zone = w.zone.name.clone();
    let origin =
        w.origin(Origin::page().server(&format!("location / {{ return 302 http://login.{zone}/start; }}")));
    let login = w.edge(Edge::alone("default_type text/html; return 200 \"<form>log in</form>\";"));
    w.zone.record("login", &format!("A {login}"));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.expect_healthy();
}
