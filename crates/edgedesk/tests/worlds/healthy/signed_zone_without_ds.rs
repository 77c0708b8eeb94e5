//! Signed, and not announced at the parent: nobody validates it, nothing breaks, not even expired signatures.

use crate::ground::{Ds, Signed};
use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    w.zone.signed = Some(Signed { valid: (-40, -5), ds: Ds::None, ..Signed::well() });
    let certificate = w.certificate();
    let edge = w.edge(Edge::alone("").tls(certificate));
    w.zone.record("www", &format!("A {edge}"));
    w.https();
    w.expect_healthy();
}
