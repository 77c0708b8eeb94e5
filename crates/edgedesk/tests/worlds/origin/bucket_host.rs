//! The site's own name is sent to the storage, which looks for a bucket of that name.

use serde_json::json;

use crate::world::{Edge, World, answer};

pub(super) fn build(w: &mut World) {
    let missing = answer(
        "404 Not Found",
        &[("Server", "AliyunOSS"), ("Content-Type", "application/xml")],
        "<?xml version=\"1.0\"?><Error><Code>NoSuchBucket</Code><Message>The specified bucket does not exist.</Message></Error>",
    );
    let page =
        answer("200 OK", &[("Server", "AliyunOSS"), ("Content-Type", "image/png"), ("ETag", "\"5\"")], "PNG");
    let name = "tea.oss-cn-shanghai.aliyuncs.com";
    let what =
        json!({"do": "answer", "answers": [page], "only_for": format!("host: {name}"), "otherwise": missing});
    let bucket = w.scripted(80, what);
    w.elsewhere(name, &format!("A {bucket}"));
    let edge = w.edge(Edge::to_address(bucket));
    w.site(&[edge]);
    w.path("/logo.png");
    w.domain(json!({"origins": [{"type": "bucket", "address": name, "port": 80}], "origin_host": w.www()}));
    w.expect("origin.host_mismatch");
}
