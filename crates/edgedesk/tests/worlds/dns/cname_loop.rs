//! `www` leads to `cdn`, and `cdn` back to `www`.

use crate::world::World;

pub(super) fn build(w: &mut World) {
    w.zone.record("www", "CNAME cdn");
    w.zone.record("cdn", "CNAME www");
    w.expect("dns.cname_loop");
    w.forbid(&["dns.servfail"]);
}
