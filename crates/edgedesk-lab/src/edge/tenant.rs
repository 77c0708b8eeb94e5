use std::collections::HashMap;
use std::sync::Arc;

use edgedesk_evidence::control_plane::{DomainConfig, DomainStatus, MinTls};

use super::{EdgeFault, Persona, Seed};
use crate::LabError;
use crate::pki::Identity;

/// A domain as the edges know it.
pub(crate) struct Tenant {
    pub(crate) config: DomainConfig,
    pub(crate) persona: Persona,
    /// How the domain's TLS is served; `None` leaves it to the CDN's default certificate.
    pub(crate) tls: Option<Arc<rustls::ServerConfig>>,
    /// Copies that every edge holds from the start.
    pub(crate) seeds: Vec<Seed>,
    /// What is wrong with the domain at every edge.
    pub(crate) fault: Option<EdgeFault>,
}

/// Domains by name, as an edge looks them up.
pub(crate) type Tenants = HashMap<String, Arc<Tenant>>;

impl Tenant {
    /// Whether the edges serve the domain at all.
    pub(super) fn is_served(&self) -> bool {
        matches!(self.config.status, DomainStatus::Online | DomainStatus::Configuring)
            && !self.config.sandboxed
            && !self.config.bandwidth_capped
            && self.fault != Some(EdgeFault::WithoutConfig)
    }
}

/// The TLS settings for a certificate and a domain's choice of versions and protocols.
pub(crate) fn server_config(
    identity: Identity,
    config: Option<&DomainConfig>,
) -> Result<Arc<rustls::ServerConfig>, LabError> {
    let https = config.and_then(|config| config.https.as_ref());
    let versions: &[_] = match https.and_then(|https| https.min_tls) {
        Some(MinTls::V13) => &[&rustls::version::TLS13],
        _ => &[&rustls::version::TLS13, &rustls::version::TLS12],
    };
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut server = rustls::ServerConfig::builder_with_provider(provider)
        .with_protocol_versions(versions)?
        .with_no_client_auth()
        .with_cert_resolver(Arc::new(rustls::sign::SingleCertAndKey::from(identity)));
    let http2 = https.and_then(|https| https.http2).unwrap_or(true);
    server.alpn_protocols =
        if http2 { vec![b"h2".to_vec(), b"http/1.1".to_vec()] } else { vec![b"http/1.1".to_vec()] };
    Ok(Arc::new(server))
}

/// The domain that serves `host`: by its exact name, else by the longest wildcard above it.
pub(super) fn find<'a>(tenants: &'a Tenants, host: &str) -> Option<&'a Arc<Tenant>> {
    if let Some(tenant) = tenants.get(host) {
        return Some(tenant);
    }
    let mut rest = host;
    while let Some((_, parent)) = rest.split_once('.') {
        if let Some(tenant) = tenants.get(&format!("*.{parent}")) {
            return Some(tenant);
        }
        rest = parent;
    }
    None
}
