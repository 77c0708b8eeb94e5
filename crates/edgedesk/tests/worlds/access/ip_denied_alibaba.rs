//! The edge says which list.

use crate::world::{Edge, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let deny = "add_header X-Tengine-Error \"denied by IP ACL = blacklist\" always;";
    let edge = w.edge(Edge::alone("return 403;").server(deny));
    w.site(&[edge]);
    w.expect("access.ip_denied");
}
