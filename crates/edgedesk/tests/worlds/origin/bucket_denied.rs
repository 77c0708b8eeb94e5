//! A private bucket, and the CDN was never allowed to read it.

use serde_json::json;

use crate::world::{Edge, Vendor, World, answer};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Alibaba);
    let page = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error>\n  <Code>AccessDenied</Code>\n  <Message>You have no right \
                to access this object because of bucket acl.</Message>\n  <RequestId>662A1F3C0A9D2B3735B1C2D3</RequestId>\n  \
                <HostId>shop.oss-cn-hangzhou.aliyuncs.com</HostId>\n</Error>\n";
    let headers = [
        ("Server", "AliyunOSS"),
        ("x-oss-request-id", "662A1F3C0A9D2B3735B1C2D3"),
        ("Content-Type", "application/xml"),
    ];
    let bucket =
        w.scripted(80, json!({"do": "answer", "answers": [answer("403 Forbidden", &headers, page)]}));
    let name = "shop.oss-cn-hangzhou.aliyuncs.com";
    w.elsewhere(name, &format!("A {bucket}"));
    let edge = w.edge(Edge::to_address(bucket).host(name));
    w.site(&[edge]);
    w.path("/logo.png");
    w.domain(json!({"origins": [{"type": "bucket", "address": name, "port": 80}], "origin_host": name, "private_bucket": false}));
    w.expect("origin.bucket_denied");
    w.forbid(&["access.denied_by_edge"]);
}
