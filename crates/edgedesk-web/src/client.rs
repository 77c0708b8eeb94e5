//! Who is at the other end of a request, as far as it can be believed.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};

use http::request::Parts;
use ipnet::IpNet;

use crate::config::WebConfig;

/// The other end of the connection.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Peer {
    pub(crate) address: SocketAddr,
    pub(crate) tls: bool,
}

/// The other end of the request: the peer, or whom a trusted proxy speaks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Client {
    /// The address, in its IPv4 form where it has one.
    pub(crate) address: IpAddr,
    /// Whether the browser's own connection is encrypted.
    pub(crate) tls: bool,
}

impl Client {
    /// Reads who asks. `X-Forwarded-*` counts from trusted proxies only.
    pub(crate) fn of(parts: &Parts, config: &WebConfig) -> Self {
        let peer = parts.extensions.get::<Peer>();
        let address = peer.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |peer| peer.address.ip()).to_canonical();
        let direct = Self { address, tls: peer.is_some_and(|peer| peer.tls) };
        if !is_trusted(address, &config.trusted_proxies) {
            return direct;
        }
        let tls = last_value(parts, "x-forwarded-proto").map_or(direct.tls, |proto| proto == "https");
        let address = forwarded_for(parts, &config.trusted_proxies).unwrap_or(address);
        Self { address, tls }
    }
}

/// The last address of the chain that no trusted proxy wrote about itself. What stands before it, anybody can have
/// written.
fn forwarded_for(parts: &Parts, trusted: &[IpNet]) -> Option<IpAddr> {
    let mut outermost = None;
    let values = parts.headers.get_all("x-forwarded-for").iter().rev();
    let hops = values.filter_map(|value| value.to_str().ok()).flat_map(|value| value.rsplit(','));
    for hop in hops {
        let address = address_of(hop.trim())?.to_canonical();
        outermost = Some(address);
        if !is_trusted(address, trusted) {
            break;
        }
    }
    outermost
}

/// An address as proxies write it: bare, in brackets, with or without a port.
fn address_of(hop: &str) -> Option<IpAddr> {
    let unbracketed = hop.strip_prefix('[').and_then(|rest| rest.split_once(']')).map(|(address, _)| address);
    unbracketed
        .unwrap_or(hop)
        .parse()
        .ok()
        .or_else(|| hop.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

fn is_trusted(address: IpAddr, trusted: &[IpNet]) -> bool {
    trusted.iter().any(|net| net.contains(&address))
}

fn last_value<'a>(parts: &'a Parts, name: &str) -> Option<&'a str> {
    let value = parts.headers.get_all(name).iter().next_back()?.to_str().ok()?;
    value.rsplit(',').next().map(str::trim)
}

#[cfg(test)]
mod tests {
    use url::Url;

    use super::*;

    fn client(peer: &str, trusted: &[&str], headers: &[(&str, &str)]) -> Client {
        let mut request = http::Request::builder();
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (mut parts, ()) = request.body(()).unwrap().into_parts();
        parts.extensions.insert(Peer { address: format!("{peer}:1234").parse().unwrap(), tls: false });
        let mut config = WebConfig::new(Url::parse("https://desk.example.com").unwrap());
        config.trusted_proxies = trusted.iter().map(|net| net.parse().unwrap()).collect();
        Client::of(&parts, &config)
    }

    #[test]
    fn a_stranger_cannot_speak_for_another() {
        let headers = [("x-forwarded-for", "192.0.2.9"), ("x-forwarded-proto", "https")];
        let client = client("198.51.100.1", &["10.0.0.0/8"], &headers);
        assert_eq!(client, Client { address: [198, 51, 100, 1].into(), tls: false });
    }

    #[test]
    fn a_trusted_proxy_can() {
        let headers = [("x-forwarded-for", "192.0.2.9"), ("x-forwarded-proto", "https")];
        let client = client("10.0.0.1", &["10.0.0.0/8"], &headers);
        assert_eq!(client, Client { address: [192, 0, 2, 9].into(), tls: true });
    }

    #[test]
    fn what_a_client_wrote_before_the_proxy_does_not_count() {
        let headers = [("x-forwarded-for", "203.0.113.5, 192.0.2.9, 10.0.0.2")];
        assert_eq!(client("10.0.0.1", &["10.0.0.0/8"], &headers).address, IpAddr::from([192, 0, 2, 9]));
    }

    #[test]
    fn headers_repeated_are_one_chain() {
        let headers = [("x-forwarded-for", "203.0.113.5"), ("x-forwarded-for", "[2001:db8::1]:443")];
        let expected: IpAddr = "2001:db8::1".parse().unwrap();
        assert_eq!(client("10.0.0.1", &["10.0.0.0/8"], &headers).address, expected);
    }

    #[test]
    fn nonsense_leaves_the_peer() {
        let headers = [("x-forwarded-for", "unknown")];
        assert_eq!(client("10.0.0.1", &["10.0.0.0/8"], &headers).address, IpAddr::from([10, 0, 0, 1]));
    }
}
