use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use hickory_proto::rr::{Name, RecordType};

use super::tenant::Tenants;
use crate::Clock;
use crate::dns::Resolver;
use crate::network::{Network, Protocol};

/// What all edges share: the domains, the clock, the way to the origins.
pub(crate) struct Cdn {
    pub(crate) network: Arc<Network>,
    pub(crate) clock: Clock,
    pub(crate) resolver: Arc<Resolver>,
    pub(crate) tenants: Tenants,
    /// Where the edges end up when they dial an origin that treats them otherwise than anybody else.
    pub(crate) detours: HashMap<SocketAddr, SocketAddr>,
    pub(crate) root: rustls::pki_types::CertificateDer<'static>,
    /// The address that visitors come from.
    pub(crate) visitor: IpAddr,
    /// Lets a certificate through whatever it says, as CDNs do unless told otherwise.
    pub(crate) client: OnceLock<Clients>,
}

/// TLS settings for fetches, with and without verification.
#[derive(Clone)]
pub(crate) struct Clients {
    pub(crate) trusting: Arc<rustls::ClientConfig>,
    pub(crate) verifying: Arc<rustls::ClientConfig>,
}

impl Cdn {
    /// The socket to dial for an origin, as the edges reach it.
    pub(super) fn dial(&self, address: SocketAddr) -> SocketAddr {
        let address = self.detours.get(&address).copied().unwrap_or(address);
        self.network.dial_near(Protocol::Tcp, address)
    }

    /// An origin's addresses, as the CDN's own resolver finds them, and how long that took.
    pub(super) fn resolve(&self, name: &str) -> (Vec<IpAddr>, Duration) {
        if let Ok(address) = name.parse() {
            return (vec![address], Duration::ZERO);
        }
        let Ok(name) = Name::from_ascii(format!("{name}.")) else { return (Vec::new(), Duration::ZERO) };
        let (reply, took) = self.resolver.answer(&name, RecordType::A, true, false);
        let answers = reply.into_iter().flat_map(|reply| reply.answers);
        (answers.filter_map(|record| record.data.ip_addr()).collect(), took)
    }
}
