//! The origin knows the site by its name, and the CDN sends another.

use serde_json::json;

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World, vendor: Vendor) {
    w.vendor(vendor);
    let www = w.www();
    let origin = w.address();
    w.origin_at(origin, Origin::page().server("server_name _; return 403;"));
    w.origin_at(origin, Origin::page().server(&format!("server_name {www};")));
    let edge = w.edge(Edge::to_address(origin).host("backend.shop.test"));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}], "origin_host": "backend.shop.test"}));
    w.expect("origin.host_mismatch");
}
