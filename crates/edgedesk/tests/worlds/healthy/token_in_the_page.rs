//! Every answer carries a form token of its own, and the edge has kept one of them for a minute.

use serde_json::json;

use crate::world::{Edge, Vendor, World, answer};

pub(super) fn build(w: &mut World) {
    let page = |token: &str| {
        answer(
            "200 OK",
            &[("Content-Type", "text/html"), ("Cache-Control", "max-age=60")],
            &format!(
                "<!doctype html><html><form><input name=\"csrf\" value=\"{token}\"><p>Order tea here.</p></form></html>"
            ),
        )
    };
    let tokens = ["9f86d081884c", "60303ae22b99", "fd61a03af4f7", "a4e624d686e0"].map(page);
    let origin = w.scripted(80, json!({"do": "answer", "answers": tokens, "cycle": true}));
    w.vendor(Vendor::Fastly);
    let edge = w.edge(Edge::to_address(origin).cached());
    w.site(&[edge]);
    let www = w.www();
    w.warm.push((edge, www, "/".to_owned()));
    w.domain_with_origin(origin);
    w.expect_healthy();
}
