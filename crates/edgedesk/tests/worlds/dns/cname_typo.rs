//! One letter is wrong, and what stands there has no address.

use serde_json::json;

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    w.zone.record("www", &format!("CNAME {}.", w.cname.replace(".w.edgecdn", ".w.edgedcn")));
    let edge = w.edge(Edge::alone(""));
    w.assigned(&[edge]);
    w.domain(json!({}));
    w.expect_one_of(&["dns.cname_wrong_target"]);
    w.forbid(&["dns.nxdomain"]);
}
