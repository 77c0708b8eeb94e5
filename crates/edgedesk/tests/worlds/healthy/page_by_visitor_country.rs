//! The origin greets visitors by where they come from: the CDN's address gets another line than ours.

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let (edge, origin) = (w.address(), w.address());
    let page = format!(
        "location / {{ default_type text/html; add_header Vary X-Country; set $line \"Welcome\"; \
        if ($remote_addr = {edge}) {{ set $line \"Willkommen, wir liefern auch in die Schweiz\"; }} \
        return 200 \"<!doctype html><html><head><title>Shop</title></head><body><h1>Shop</h1><p>$line</p><p>Tea, cups and kettles.</p>\
        </body></html>\"; }}"
    );
    w.origin_at(origin, Origin::page().server(&page));
    w.edge_at(edge, Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_healthy();
}
