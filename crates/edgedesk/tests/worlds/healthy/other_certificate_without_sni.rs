//! Who sends no name gets the CDN's default certificate.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let edge = w.address();
    let (own, default) = (w.certificate(), w.certificate_with(|it| it.names = vec!["*.edgecdn.test".into()]));
    let www = w.www();
    w.edge_at(edge, Edge::alone("return 404;").tls(default).server("server_name _;"));
    w.edge_at(edge, Edge::alone("").tls(own).server(&format!("server_name {www};")));
    w.site(&[edge]);
    w.https();
    w.expect_healthy();
}
