//! HTTP/2 is agreed upon and then not spoken; HTTP/1.1 works.

use serde_json::json;

use crate::world::{World, answer};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate();
    let page = answer("200 OK", &[("Content-Type", "text/html")], "<html><p>hello</p></html>");
    let tls = json!({"chain": certificate.chain, "key": certificate.key, "alpn": ["h2", "http/1.1"]});
    let what = json!({"do": "answer", "tls": tls, "answers": [page], "only_for": "HTTP/1.1",
        "otherwise": "\u{0}\u{0}\u{4}\u{99}broken"});
    let edge = w.scripted(443, what);
    w.site(&[edge]);
    w.https();
    w.expect("http.http2_broken");
}
