//! A HIT with an age, and the origin has just the same.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::CloudFront);
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin).cached());
    w.site(&[edge]);
    let www = w.www();
    w.warm.push((edge, www, "/app.js".to_owned()));
    w.path("/app.js");
    w.domain_with_origin(origin);
    w.expect_healthy();
}
