//! One of three name servers never answers; visitors wait sometimes.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let dead = w.scripted(53, json!({"do": "deaf"}));
    let name = format!("ns3.{}", w.zone.name);
    w.zone.servers.push((name, Some(dead)));
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect("dns.partial_lame");
}
