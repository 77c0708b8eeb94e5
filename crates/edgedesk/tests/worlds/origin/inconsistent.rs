//! One of two origins still has last year's page.

use serde_json::json;

use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let old = "location / { default_type text/html; add_header Last-Modified \"Mon, 02 Jan 2023 10:00:00 GMT\"; \
               return 200 \"<!doctype html><html><h1>Shop</h1><p>Winter sale 2023</p></html>\"; }";
    let (new, old) = (w.origin(Origin::page()), w.origin(Origin::page().server(old)));
    let pool = format!("pool_{}", old.to_string().replace('.', "_"));
    w.ground.nginx.push_str(&format!("upstream {pool} {{ server {new}; server {old}; }}\n"));
    let edge = w.edge(Edge::to(format!("http://{pool}")));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": new, "port": 80}, {"type": "ip", "address": old, "port": 80}]}));
    w.expect("origin.inconsistent");
}
