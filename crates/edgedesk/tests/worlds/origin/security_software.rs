//! A server guard at the origin shows the CDN a page of its own, with a 403, and everybody else the site.

use serde_json::json;

use crate::world::{Edge, Origin, Vendor, World, answer};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Cloudflare);
    let page = answer(
        "403 Forbidden",
        &[("Server", "Safedog/4.0.0"), ("Content-Type", "text/html")],
        "<html><title>网站防火墙</title><p>您的请求带有不合法参数，已被网站管理员设置拦截！</p></html>",
    );
    let origin = w.origin(Origin::page());
    let guarded = w.scripted(80, json!({"do": "answer", "answers": [page]}));
    let edge = w.edge(Edge::to_address(guarded));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_one_of(&["origin.unreachable_from_cdn"]);
}
