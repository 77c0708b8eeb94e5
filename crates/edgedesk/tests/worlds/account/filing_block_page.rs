//! Without a filing the carrier's box answers for the site, with a redirect to the block page.

use serde_json::json;

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Tencent);
    let edge = w.edge(Edge::alone("return 302 http://dnspod.qcloud.com/static/webblock.html?d=$host;"));
    let page = w.edge(Edge::alone("default_type text/html; return 200 \"<title>网站暂时无法访问</title>该网站未根据工信部相关法律规定进行备案\";"));
    w.elsewhere("dnspod.qcloud.com", &format!("A {page}"));
    w.site(&[edge]);
    let origin = w.origin(Origin::page());
    w.domain(json!({"region": "mainland", "origins": [{"type": "ip", "address": origin}]}));
    w.expect("cdn.icp_missing");
    w.forbid(&["http.redirect_elsewhere"]);
}
