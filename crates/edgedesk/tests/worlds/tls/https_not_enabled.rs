//! HTTPS is off in the configuration, and 443 is closed.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain(
        json!({"origins": [{"type": "ip", "address": origin, "port": 80}], "https": {"enabled": false}}),
    );
    w.https();
    w.expect("tls.https_not_enabled");
    w.forbid(&["edge.tcp_refused"]);
}
