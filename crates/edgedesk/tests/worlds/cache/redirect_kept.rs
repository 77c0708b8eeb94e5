//! A redirect to the old shop was cached; the origin answers the page itself again.

use serde_json::json;

use crate::world::{Edge, Origin, Vendor, World, answer};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let headers = [
        ("Location", "http://old.partner.test/"),
        ("Age", "86000"),
        ("X-Cache", "HIT TCP_MEM_HIT dirn:9:412873"),
        ("Via", "cache4.cn5291[0,0,301-0,H]"),
        ("EagleId", "7270a4a117141234567890123e"),
        ("Server", "Tengine"),
    ];
    let edge =
        w.scripted(80, json!({"do": "answer", "answers": [answer("301 Moved Permanently", &headers, "")]}));
    let old = w.edge(Edge::alone(""));
    w.elsewhere("old.partner.test", &format!("A {old}"));
    let origin = w.origin(Origin::page());
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_one_of(&["cache.stale", "cache.error_cached"]);
}
