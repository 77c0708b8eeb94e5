//! Signing is on, and the URL carries nothing.

use crate::world::{Edge, Origin, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let deny = "add_header X-Tengine-Error \"denied by req auth: no url arg auth_key\" always;\n\
                if ($arg_auth_key = \"\") { return 403; }";
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin).server(deny));
    w.site(&[edge]);
    w.path("/app.js");
    w.expect("access.signature_missing");
}
