//! Two origins with the same page, deployed at different moments: dates and ETags differ, bytes do not.

use serde_json::json;

use crate::ground::PAGE;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    let other = format!(
        "location / {{ default_type text/html; add_header ETag '\"node2\"'; return 200 '{}'; }}",
        PAGE.replace('\n', "")
    );
    let same = format!(
        "location / {{ default_type text/html; add_header ETag '\"node1\"'; return 200 '{}'; }}",
        PAGE.replace('\n', "")
    );
    let (one, two) = (w.origin(Origin::page().server(&same)), w.origin(Origin::page().server(&other)));
    let edge = w.edge(Edge::to_address(one));
    w.site(&[edge]);
    w.domain(json!({"origins": [{"type": "ip", "address": one, "port": 80}, {"type": "ip", "address": two, "port": 80}]}));
    w.expect_healthy();
}
