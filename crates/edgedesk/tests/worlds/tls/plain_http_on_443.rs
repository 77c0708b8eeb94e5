//! Port 443 speaks plain HTTP.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let edge = w.address();
    w.edge_at(edge, Edge::alone("").server(&format!("listen {edge}:443;")));
    w.site(&[edge]);
    w.https();
    w.expect("tls.handshake_failed");
}
