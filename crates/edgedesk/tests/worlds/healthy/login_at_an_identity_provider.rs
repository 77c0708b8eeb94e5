//! The start page leads to the company's identity provider at another domain, at the origin just so.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let provider = w.edge(Edge::alone("default_type text/html; return 200 \"<form>sign in</form>\";"));
    w.elsewhere("login.id-provider.com", &format!("A {provider}"));
    let login = "location = / { return 302 \"http://login.id-provider.com/authorize?client_id=shop&response_type=code&redirect_uri=http%3A%2F%2F$host%2Fcallback\"; }";
    let origin = w.origin(Origin::page().server(login));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
