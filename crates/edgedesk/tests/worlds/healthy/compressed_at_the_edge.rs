//! The edge compresses what the origin sends plain, and weakens the ETag.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let origin = w.origin(Origin::page());
    let edge = w.edge(
        Edge::to_address(origin)
            .cached()
            .server("gzip on; gzip_min_length 1; gzip_proxied any; gzip_vary on;"),
    );
    w.site(&[edge]);
    let www = w.www();
    w.warm.push((edge, www, "/".to_owned()));
    w.domain_with_origin(origin);
    w.expect_healthy();
}
