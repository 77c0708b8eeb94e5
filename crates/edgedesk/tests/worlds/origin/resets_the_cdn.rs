//! The origin's firewall resets the CDN's connections and answers ours.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::CloudFront);
    let origin = w.origin(Origin::page());
    let walled = w.address();
    let edge = w.edge(Edge::to_address(walled));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("origin.unreachable_from_cdn");
    w.forbid(&["origin.tcp_refused"]);
}
