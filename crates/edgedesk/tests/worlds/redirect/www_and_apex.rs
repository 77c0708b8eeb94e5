//! The CDN sends `www` to the apex, and the origin sends the apex to `www`.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let zone = w.zone.name.clone();
    let www = w.www();
    let origin =
        w.origin(Origin::page().server(&format!("location / {{ return 301 http://{www}$request_uri; }}")));
    let edge = Edge::to_address(origin)
        .server(&format!("if ($host = {www}) {{ return 301 http://{zone}$request_uri; }}"));
    let edge = w.edge(edge);
    w.zone.record("@", &format!("A {edge}"));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("http.redirect_loop");
}
