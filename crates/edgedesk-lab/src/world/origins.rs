use std::net::SocketAddr;
use std::sync::Arc;

use rustls::server::{ClientHello, ResolvesServerCert};
use rustls::sign::CertifiedKey;

use crate::network::{Network, Protocol, Service};
use crate::origin;
use crate::pki::{Authority, Identity};
use crate::plan::{Firewall, OriginTls, Plan, Reachable};
use crate::{Clock, LabError};

/// The port behind a firewall that lets in edges alone: they know it, and nobody else does.
pub(super) const BEHIND_FIREWALL: u16 = 49_151;

/// Puts the origins of all plans on the network.
pub(crate) fn serve_origins(
    network: &Network,
    plans: &[Plan],
    authority: &Authority,
    clock: Clock,
) -> Result<(), LabError> {
    for origin in plans.iter().flat_map(|plan| &plan.origins) {
        let mut address = SocketAddr::from((origin.address, origin.port));
        if origin.firewall == Some(Firewall::OnlyEdges) {
            network.serve(Protocol::Tcp, address, Service::Silent);
            address.set_port(BEHIND_FIREWALL);
        }
        match origin.reachable {
            Reachable::Refuses => network.serve(Protocol::Tcp, address, Service::Refused),
            Reachable::Silent => network.serve(Protocol::Tcp, address, Service::Silent),
            Reachable::Yes => {
                let tls = origin.tls.as_ref().map(|tls| server_config(tls, authority)).transpose()?;
                origin::serve(network, address, tls, clock, Arc::clone(&origin.script));
            }
        }
    }
    Ok(())
}

fn server_config(tls: &OriginTls, authority: &Authority) -> Result<Arc<rustls::ServerConfig>, LabError> {
    let names: Vec<&str> = tls.names.iter().map(String::as_str).collect();
    let identity = authority.issue(&names, tls.kind)?;
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_cert_resolver(Arc::new(ByServerName { identity, only: tls.only_sni.clone() }));
    config.alpn_protocols = vec![b"http/1.1".to_vec()];
    Ok(Arc::new(config))
}

/// Answers to the server names that it knows, and to none but those.
#[derive(Debug)]
struct ByServerName {
    identity: Identity,
    only: Vec<String>,
}

impl ResolvesServerCert for ByServerName {
    fn resolve(&self, hello: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        let known = hello.server_name().is_some_and(|name| self.only.iter().any(|only| only == name));
        (self.only.is_empty() || known).then(|| Arc::clone(&self.identity))
    }
}
