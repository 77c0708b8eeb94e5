//! A list is configured, empty Referers pass, and the customer sends a good one.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let zone = w.zone.name.clone();
    let rule = format!("valid_referers none *.{zone}; if ($invalid_referer) {{ return 403; }}");
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin).server(&rule));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}],
        "access": {"referer": {"mode": "allow", "list": [format!("*.{zone}")], "allow_empty": true}}}));
    let referer = format!("Referer: http://www.{zone}/list");
    w.arguments(&["--header", &referer]);
    w.expect_healthy();
}
