//! Two origins, one database behind them.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let fail = "location / { return 500 \"database is locked\"; }";
    let (one, two) = (w.origin(Origin::page().server(fail)), w.origin(Origin::page().server(fail)));
    let edge = w.edge(Edge::to_address(two));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": one, "port": 80}, {"type": "ip", "address": two, "port": 80}]}));
    w.expect("origin.http_5xx");
    w.forbid(&["origin.partial_outage"]);
}
