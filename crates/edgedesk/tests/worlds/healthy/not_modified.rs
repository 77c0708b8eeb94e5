//! H-17: 304 to a conditional request, with a page that has validators.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Fastly);
    let origin = w.origin(Origin::page().server("add_header Cache-Control \"public, max-age=600\";"));
    let edge = w.edge(Edge::to_address(origin).cached());
    w.site(&[edge]);
    w.path("/index.html");
    w.arguments(&["--header", "If-Modified-Since: Fri, 31 Dec 2060 23:59:59 GMT"]);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
