//! The address was changed in the signed file by hand.

use crate::ground::Signed;
use crate::world::{Edge, World};

pub(super) fn build(w: &mut World) {
    let edge = w.edge(Edge::alone(""));
    w.zone.record("www", "A 127.77.0.99");
    let tampered = Some(("127.77.0.99".to_owned(), edge.to_string()));
    w.zone.signed = Some(Signed { tampered, ..Signed::well() });
    w.expect("dns.dnssec_bogus");
}
