//! The connection is reset as soon as it is made.

use serde_json::json;

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let edge = w.scripted(443, json!({"do": "reset"}));
    w.edge_at(edge, Edge::alone(""));
    w.site(&[edge]);
    w.https();
    w.expect_one_of(&["tls.handshake_failed"]);
}
