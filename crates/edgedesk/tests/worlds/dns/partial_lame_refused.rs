//! One of two name servers refuses the zone; the site works.

use crate::ground::Second;
use crate::world::{Edge, Origin, World};

pub(super) fn build(w: &mut World) {
    w.zone.second = Second::Refuses;
    let origin = w.origin(Origin::page());
    let edge = w.edge(Edge::to_address(origin));
    w.site(&[edge]);
    w.expect("dns.partial_lame");
}
