//! Alt-Svc promises HTTP/3, and nothing answers on UDP 443; visitors have HTTP/2.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate();
    let announce = "add_header Alt-Svc 'h3=\":443\"; ma=86400' always;";
    let edge = w.edge(Edge::alone("").tls(certificate).server(announce));
    w.site(&[edge]);
    w.https();
    w.expect_healthy();
}
