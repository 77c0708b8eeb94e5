//! The origin leads every unknown host to its main site; with the site's own name it would answer.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let www = w.www();
    let origin = w.address();
    w.origin_at(origin, Origin::page().server("server_name _; return 301 https://www.hoster-main.com/;"));
    w.origin_at(origin, Origin::page().server(&format!("server_name {www};")));
    let main = w.edge(Edge::alone(""));
    w.elsewhere("www.hoster-main.com", &format!("A {main}"));
    let edge = w.edge(Edge::to_address(origin).host("backend.internal.test"));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}], "origin_host": "backend.internal.test"}));
    w.expect_one_of(&["origin.host_mismatch", "http.redirect_elsewhere", "origin.redirects"]);
}
