use std::net::SocketAddr;

/// The system's resolvers, as its `resolv.conf` names them; none where there is no such file.
pub(super) fn resolvers() -> Vec<SocketAddr> {
    let Ok(text) = std::fs::read("/etc/resolv.conf") else { return Vec::new() };
    let Ok(config) = resolv_conf::Config::parse(text) else { return Vec::new() };
    let addresses = config.nameservers.into_iter().map(std::net::IpAddr::from);
    addresses.map(|address| SocketAddr::new(address, 53)).collect()
}
