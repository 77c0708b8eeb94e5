//! An SSH server stands on the port.

use serde_json::json;

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let origin = w.scripted(80, json!({"do": "banner", "text": "SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n"}));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("origin.malformed_response");
}
