//! nginx's own rule and no reason given; the inventory has the list, and the new site is not on it.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let zone = w.zone.name.clone();
    let rule = format!("valid_referers www.{zone}; if ($invalid_referer) {{ return 403; }}");
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin).server(&rule));
    w.site(&[edge]);
    w.path("/app.js");
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}],
        "access": {"referer": {"mode": "allow", "list": [format!("www.{zone}")], "allow_empty": false}}}));
    w.arguments(&["--header", "Referer: http://new.partner.test/page"]);
    w.expect("access.referer_denied");
    w.forbid(&["access.denied_by_edge"]);
}
