//! The page is not at the origin; the edge keeps that for a while.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World, vendor: Vendor) {
    w.vendor(vendor);
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin).cached());
    w.site(&[edge]);
    w.path("/old/page.html");
    let www = w.www();
    w.warm.push((edge, www, "/old/page.html".to_owned()));
    w.domain_with_origin(origin);
    w.expect("origin.http_4xx");
}
