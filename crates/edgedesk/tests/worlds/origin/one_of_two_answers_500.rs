//! One of two origins fails; visitors see it every other time.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let (good, bad) =
        (w.origin(Origin::page()), w.origin(Origin::page().server("location / { return 500; }")));
    let pool = format!("pool_{}", bad.to_string().replace('.', "_"));
    w.ground.nginx.push_str(&format!("upstream {pool} {{ server {good}; server {bad}; }}\n"));
    let edge = w.edge(Edge::to(format!("http://{pool}")));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": good, "port": 80}, {"type": "ip", "address": bad, "port": 80}]}));
    w.expect("origin.partial_outage");
}
