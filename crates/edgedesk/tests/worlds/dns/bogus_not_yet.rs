//! Signed by a machine whose clock is days ahead; one server for all levels.

use crate::ground::Signed;
use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    w.single_server_dns();
    w.zone.signed = Some(Signed { valid: (2, 30), ..Signed::well() });
    let edge = w.edge(Edge::alone(""));
    w.zone.record("www", &format!("A {edge}"));
    w.expect("dns.dnssec_bogus");
}
