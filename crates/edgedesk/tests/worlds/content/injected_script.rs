//! Over HTTP a script was put into the page; HTTPS and the origin have it clean.

use serde_json::json;

use crate::ground::PAGE;
use crate::world::{Edge, Origin, World, answer};

pub(super) fn build(w: &mut World) {
    let certificate = w.certificate();
    let origin = w.origin(Origin::page());
    let page = PAGE.replace("</body>", "<script src=\"http://ads.carrier.test/a.js\"></script></body>");
    let edge = w.scripted(
        80,
        json!({"do": "answer", "answers": [answer("200 OK", &[("Content-Type", "text/html")], &page)]}),
    );
    w.edge_at(edge, Edge::to_address(origin).tls(certificate).without_port_80());
    w.site(&[edge]);
    w.domain_with_origin(origin);
    w.expect_one_of(&["content.hijacked", "content.differs"]);
}
