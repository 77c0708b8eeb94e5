//! Plans made real: zones and servers, domains and edges, origins.

mod cdn;
mod names;
mod origins;

pub(crate) use cdn::build_cdn;
pub(crate) use names::{Names, build_names};
pub(crate) use origins::serve_origins;

use std::net::{IpAddr, Ipv4Addr};

use ipnet::IpNet;

/// The root name server.
pub(crate) const ROOT: Ipv4Addr = Ipv4Addr::new(198, 18, 0, 1);
/// The name server of `test`.
pub(crate) const TLD: Ipv4Addr = Ipv4Addr::new(198, 18, 0, 2);
/// The recursive resolvers.
pub(crate) const RESOLVERS: [Ipv4Addr; 2] = [Ipv4Addr::new(198, 18, 0, 53), Ipv4Addr::new(198, 18, 1, 53)];
/// The DNS host where most sites keep their zones.
pub(crate) const HOSTER: [Ipv4Addr; 2] = [Ipv4Addr::new(198, 18, 2, 1), Ipv4Addr::new(198, 18, 2, 2)];
/// The CDN's own name servers.
pub(crate) const CDN_NAMES: [Ipv4Addr; 2] = [Ipv4Addr::new(198, 18, 3, 1), Ipv4Addr::new(198, 18, 3, 2)];
/// The edges that serve every site without edges of its own.
pub(crate) const SHARED_EDGES: [Ipv4Addr; 2] =
    [Ipv4Addr::new(198, 19, 250, 1), Ipv4Addr::new(198, 19, 250, 2)];
/// Where visitors come from.
pub(crate) const VISITOR: IpAddr = IpAddr::V4(Ipv4Addr::new(198, 18, 255, 10));

/// An address that nobody has.
pub(crate) const NOBODY: IpAddr = IpAddr::V4(Ipv4Addr::new(198, 18, 255, 254));

/// Every address of the lab: the benchmarking networks of RFC 2544 and RFC 5180.
pub(crate) fn networks() -> Vec<IpNet> {
    ["198.18.0.0/15", "2001:2::/48"].iter().filter_map(|network| network.parse().ok()).collect()
}

/// The CDN's nodes.
pub(crate) fn nodes() -> Vec<IpNet> {
    ["198.19.0.0/16", "2001:2:0:1900::/56"].iter().filter_map(|network| network.parse().ok()).collect()
}
