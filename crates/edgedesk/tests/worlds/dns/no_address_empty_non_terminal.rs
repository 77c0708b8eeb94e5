//! Nothing at the name, something below it.

use crate::world::World;

pub(super) fn build(w: &mut World) {
    w.zone.record("static.www", "A 127.0.0.9");
    w.expect("dns.no_address");
    w.forbid(&["dns.nxdomain"]);
}
