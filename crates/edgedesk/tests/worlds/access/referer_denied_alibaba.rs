//! The edge names its reason.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let deny = "add_header X-Tengine-Error \"denied by Referer ACL\" always;\n\
                if ($http_referer !~ \"^https?://(www\\.)?shop\\.test/\") { return 403; }";
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin).server(deny));
    w.site(&[edge]);
    w.expect("access.referer_denied");
}
