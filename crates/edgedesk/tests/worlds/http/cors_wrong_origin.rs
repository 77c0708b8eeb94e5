//! The header names another site than the one that asks.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::CloudFront);
    let allow = "add_header Access-Control-Allow-Origin https://www.other.test always;";
    let origin = w.origin(Origin::page().server(allow));
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.path("/app.js");
    w.arguments(&["--header", "Origin: https://app.partner.test"]);
    w.expect("http.cors_blocked");
}
