//! The CNAME is right and the edge has no configuration for the host.

use crate::world::{Edge, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let edge = w.edge(
        Edge::alone("return 403;").server("add_header X-Tengine-Bf-Error \"non-existent domain\" always;"),
    );
    w.site(&[edge]);
    w.expect("edge.host_not_served");
    w.forbid(&["access.denied_by_edge"]);
}
