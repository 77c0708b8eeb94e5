//! The target at Cloudflare is gone.

use crate::world::{Vendor, World};

pub(super) fn build(w: &mut World) {
    w.vendor(Vendor::Cloudflare);
    w.zone.record("www", &format!("CNAME {}.", w.cname));
    w.elsewhere("www.somebody-else.test.cdn.cloudflare.net", "A 127.0.0.9");
    w.expect("dns.cname_dangling");
    w.forbid(&["dns.nxdomain"]);
}
