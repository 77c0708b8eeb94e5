//! The name servers of the assigned name's zone are gone.

use crate::ground::{Layout, Second, Zone};
use crate::world::World;

pub(super) fn build(w: &mut World) {
    let mut cdn = Zone::new("lame-cdn.net", [w.address(), w.address()], Layout::Spread);
    cdn.on_first = false;
    cdn.second = Second::Refuses;
    w.ground.zones.push(cdn);
    w.zone.record("www", "CNAME shop.lame-cdn.net.");
    w.expect_one_of(&["dns.cname_dangling", "dns.lame_delegation", "dns.servfail", "dns.timeout"]);
}
