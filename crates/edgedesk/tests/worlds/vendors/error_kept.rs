//! The edge keeps a 404 of the time before the upload.

use serde_json::json;

use crate::world::{Edge, Vendor, World, answer};

pub(super) fn build(w: &mut World, vendor: Vendor) {
    w.vendor(vendor);
    let missing = answer("404 Not Found", &[("Content-Type", "text/html")], "<h1>404</h1>");
    let there = answer(
        "200 OK",
        &[("Content-Type", "text/html"), ("ETag", "\"1\"")],
        "<html><h1>Summer sale</h1></html>",
    );
    let origin = w.scripted(80, json!({"do": "answer", "answers": [missing, there]}));
    let edge = w.edge(Edge::to_address(origin).cached());
    w.site(&[edge]);
    w.path("/sale.html");
    let www = w.www();
    w.warm.push((edge, www, "/sale.html".to_owned()));
    w.domain_with_origin(origin);
    w.expect("cache.error_cached");
}
