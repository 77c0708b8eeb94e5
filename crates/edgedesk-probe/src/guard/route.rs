use std::net::{Ipv6Addr, SocketAddr};

use super::dial;

/// Whether this host has a way to the IPv6 Internet. Looks it up in the routing table; sends nothing.
pub fn has_ipv6_route() -> bool {
    // Any address of global unicast space does; this one is a root name server (k.root-servers.net).
    let target = Ipv6Addr::new(0x2001, 0x7fd, 0, 0, 0, 0, 0, 1);
    dial::has_route(SocketAddr::from((target, 53)))
}
