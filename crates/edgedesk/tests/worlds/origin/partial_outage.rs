//! One of two origins is down.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let (up, down) = (w.origin(Origin::page()), w.address());
    let pool = format!("pool_{}", down.to_string().replace('.', "_"));
    w.ground.nginx.push_str(&format!("upstream {pool} {{ server {up}; server {down} max_fails=0; }}\n"));
    let edge = w.edge(Edge::to(format!("http://{pool}")));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": up, "port": 80}, {"type": "ip", "address": down, "port": 80}]}));
    w.expect("origin.partial_outage");
}
