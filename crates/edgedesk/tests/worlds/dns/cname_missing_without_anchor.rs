//! No trust anchor for this tree was given: what cannot be validated is not broken.

use crate::world::{Origin, World};

pub(super) fn build(w: &mut World) {
    w.anchored = false;
    let origin = w.origin(Origin::page());
    w.zone.record("www", &format!("A {origin}"));
    w.domain_with_origin(origin);
    w.expect("dns.cname_missing");
    w.forbid(&["dns.dnssec_bogus"]);
}
