//! The box at the carrier resets HTTPS as soon as it reads the name, and leads HTTP to the block page.

use serde_json::json;

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Tencent);
    let page = w.edge(Edge::alone("default_type text/html; return 200 \"<title>网站暂时无法访问</title>该网站未根据工信部相关法律规定进行备案\";"));
    w.elsewhere("dnspod.qcloud.com", &format!("A {page}"));
    let edge = w.edge(Edge::alone("return 302 http://dnspod.qcloud.com/static/webblock.html?d=$host;"));
    w.scripted_at(edge, 443, json!({"do": "reset_on_hello"}));
    w.site(&[edge]);
    let origin = w.origin(Origin::page());
    w.domain(json!({"region": "mainland", "origins": [{"type": "ip", "address": origin}], "https": {"enabled": true}}));
    w.https();
    w.expect("cdn.icp_missing");
    w.forbid(&["tls.handshake_failed"]);
}
