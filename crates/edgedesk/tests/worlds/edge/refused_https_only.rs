//! Without inventory, HTTPS is refused while HTTP works: no setting says that it is off.

use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let edge = w.edge(Edge::alone(""));
    w.site(&[edge]);
    w.https();
    w.expect_one_of(&["edge.tcp_refused", "tls.https_not_enabled"]);
}
