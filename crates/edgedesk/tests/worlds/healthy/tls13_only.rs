//! Nothing below TLS 1.3, which is advice at most.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate();
    let edge = w.edge(Edge::alone("").tls_with(certificate, "ssl_protocols TLSv1.3;"));
    w.site(&[edge]);
    w.https();
    w.expect_healthy();
}
