//! The vendor's word alone.

use crate::world::{Edge, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let deny = "add_header X-Tengine-Error \"denied by req auth: expired timestamp=1444435200\" always;";
    let edge = w.edge(Edge::alone("return 403;").server(deny));
    w.site(&[edge]);
    w.path("/video/standard/1K.html?auth_key=1444435200-0-0-80cd3862d699b7118eed99103f2a3a4f");
    w.expect("access.signature_expired");
}
