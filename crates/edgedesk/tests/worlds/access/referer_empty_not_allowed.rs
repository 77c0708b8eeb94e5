//! Links opened from a mail bring no Referer, and the list does not let such requests in.

use serde_json::json;

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Tencent);
    let zone = w.zone.name.clone();
    let rule = format!("valid_referers *.{zone}; if ($invalid_referer) {{ return 403; }}");
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin).server(&rule));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}],
        "access": {"referer": {"mode": "allow", "list": [format!("*.{zone}")], "allow_empty": false}}}));
    w.expect("access.referer_denied");
}
