//! The storage says SlowDown.

use serde_json::json;

use crate::world::{Edge, Vendor, World, answer};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::CloudFront);
    let page = "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Error><Code>SlowDown</Code><Message>Please reduce your request rate.\
                </Message></Error>";
    let headers = [("Server", "AmazonS3"), ("Content-Type", "application/xml")];
    let bucket =
        w.scripted(80, json!({"do": "answer", "answers": [answer("503 Slow Down", &headers, page)]}));
    let name = "tea-shop.s3.amazonaws.com";
    w.elsewhere(name, &format!("A {bucket}"));
    let edge = w.edge(Edge::to_address(bucket).host(name));
    w.site(&[edge]);
    w.path("/logo.png");
    w.domain(json!({"origins": [{"type": "bucket", "address": name, "port": 80}], "origin_host": name}));
    w.expect("origin.http_5xx");
}
