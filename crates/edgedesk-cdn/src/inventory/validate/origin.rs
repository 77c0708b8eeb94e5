use std::net::{IpAddr, SocketAddr};

use edgedesk_evidence::control_plane::{Origin, OriginType};

use crate::inventory::error::Problem;
use crate::inventory::name::host_name;

/// Whether the address is one, and of the kind that it is said to be.
pub(super) fn check(origin: &Origin, at: &str, problems: &mut Vec<Problem>) {
    if origin.port == Some(0) {
        let remedy = "write a port from 1 to 65535, or leave it out";
        problems.push(Problem::at(format!("{at}.port"), "0 is no port", remedy));
    }
    let address = origin.address.as_str();
    let at_address = format!("{at}.address");
    if let Ok(socket) = address.parse::<SocketAddr>() {
        let remedy = format!("write \"{}\" and `port` {}", socket.ip(), socket.port());
        problems.push(Problem::at(at_address, format!("{address:?} contains a port"), remedy));
        return;
    }
    let is_ip = address.parse::<IpAddr>().is_ok();
    match origin.kind {
        Some(OriginType::Ip) if !is_ip => problems.push(Problem::at(
            at_address,
            format!("{address:?} is not an IP address, and `type` is `ip`"),
            "set `type` to `domain`, or leave it out",
        )),
        Some(OriginType::Domain) if is_ip => problems.push(Problem::at(
            at_address,
            format!("{address:?} is an IP address, and `type` says that it is a name"),
            "set `type` to `ip`, or leave it out",
        )),
        _ if is_ip => {}
        _ => {
            if let Err((message, mut remedy)) = host_name(address) {
                if let Some((name, port)) = address.rsplit_once(':')
                    && port.parse::<u16>().is_ok()
                    && !name.contains(':')
                {
                    remedy = format!("write {name:?} and `port` {port}");
                }
                problems.push(Problem::at(at_address, message, remedy));
            }
        }
    }
}
