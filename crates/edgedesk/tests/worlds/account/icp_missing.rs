//! The filing was withdrawn; in the mainland the CDN has to stop.

use serde_json::json;

use crate::world::{Edge, Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let edge = w.edge(Edge::alone("return 403;"));
    w.site(&[edge]);
    w.domain(json!({"status": "offline", "reason": "域名未备案或备案已失效 (ICP filing missing)", "region": "mainland"}));
    w.expect("cdn.icp_missing");
}
