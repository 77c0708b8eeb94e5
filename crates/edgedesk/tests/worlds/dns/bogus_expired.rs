//! Nobody signed again: the signatures ended yesterday.

use crate::ground::Signed;
use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    w.zone.signed = Some(Signed { valid: (-31, -1), ..Signed::well() });
    let edge = w.edge(Edge::alone(""));
    w.site(&[edge]);
    w.expect("dns.dnssec_bogus");
}
