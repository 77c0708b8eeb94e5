//! Only the resolver can be asked, and it says that there is no such name.

use crate::world::World;

pub(super) fn build(w: &mut World) {
    w.root_hints = Some(w.address());
    w.zone.record("@", "A 127.0.0.9");
    w.expect("dns.nxdomain");
}
