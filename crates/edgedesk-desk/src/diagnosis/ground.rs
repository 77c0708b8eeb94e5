use std::path::Path;
use std::sync::Arc;

use edgedesk_cdn::{ControlPlane, Inventory};
use edgedesk_probe::guard::has_ipv6_route;
use edgedesk_probe::{Config, TrustAnchors};
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject as _;

use super::{Request, RequestError, system};

/// What is the same for many runs: how the network is asked, and the control plane.
#[derive(Clone)]
pub struct Ground {
    /// The prober's configuration; each run gets secrets and a budget of its own.
    pub config: Config,
    /// The CDN's own knowledge, where there is any.
    pub control_plane: Option<Arc<dyn ControlPlane>>,
}

/// What the lab puts in place of the Internet.
#[derive(Clone, Default)]
pub struct LabWiring {
    /// The prober's configuration: dial map, roots, anchors, networks.
    pub config: Config,
    /// The lab's control plane.
    pub inventory: Option<Arc<Inventory>>,
}

impl LabWiring {
    /// The Internet itself, as far as this host reaches it.
    fn live() -> Self {
        Self { config: Config { ipv6: has_ipv6_route(), ..Config::default() }, inventory: None }
    }
}

impl Ground {
    /// Reads the files that a request names; its URL and symptom are not looked at. `lab` stands in for the
    /// Internet where given.
    ///
    /// # Errors
    /// Where a file does not read, or names what is not there.
    pub fn read(request: &Request, lab: Option<LabWiring>) -> Result<Self, RequestError> {
        let wiring = lab.unwrap_or_else(LabWiring::live);
        let mut config = wiring.config;
        let inventory = match &request.inventory {
            Some(path) => Some(Arc::new(Inventory::load(path)?)),
            None => wiring.inventory,
        };
        check_account(request, inventory.as_deref())?;
        config.allow_networks.extend(&request.allow_networks);
        config.deny_networks.extend(&request.deny_networks);
        config.allow_ports.extend(&request.allow_ports);
        if let Some(url) = &request.contact_url {
            config.user_agent = Config::user_agent_with_contact(url);
        }
        if let Some(path) = &request.ca {
            config.extra_roots.extend(read_roots(path)?);
        }
        if let Some(path) = &request.trust_anchor {
            config.trust_anchors = Some(read_anchors(path)?);
        }
        if !request.root_hints.is_empty() {
            config.root_servers.clone_from(&request.root_hints);
            // Another root has other keys: the real root's anchors would call everything below it bogus.
            if request.trust_anchor.is_none() {
                config.trust_anchors = Some(String::new());
            }
        }
        let resolvers = [&request.resolvers, &config.resolvers].into_iter().find(|given| !given.is_empty());
        config.resolvers = resolvers.cloned().unwrap_or_else(system::resolvers);
        let control_plane = inventory.map(|inventory| inventory as Arc<dyn ControlPlane>);
        Ok(Self { config, control_plane })
    }
}

fn check_account(request: &Request, inventory: Option<&Inventory>) -> Result<(), RequestError> {
    let (Some(account), Some(inventory)) = (&request.account, inventory) else { return Ok(()) };
    match inventory.accounts() {
        Some(accounts) if inventory.account(account).is_none() => {
            let known: Vec<&str> = accounts.iter().map(|entry| entry.id.as_str()).collect();
            Err(RequestError::Account(account.clone(), known.join(", ")))
        }
        _ => Ok(()),
    }
}

fn read_text(flag: &'static str, path: &Path) -> Result<String, RequestError> {
    let failed = |why: String| RequestError::File { flag, path: path.display().to_string(), why };
    std::fs::read_to_string(path).map_err(|error| failed(error.to_string()))
}

/// Reads anchors once before the run, so that a typing error is told as such and not as a broken chain.
fn read_anchors(path: &Path) -> Result<String, RequestError> {
    let flag = "--trust-anchor";
    let failed = |why: String| RequestError::File { flag, path: path.display().to_string(), why };
    let text = read_text(flag, path)?;
    TrustAnchors::parse(&text).map_err(|error| failed(error.to_string()))?;
    let has_records = text.lines().any(|line| !line.split(';').next().unwrap_or_default().trim().is_empty());
    if !has_records {
        return Err(failed("holds no anchor; expected DS or DNSKEY records, one a line".to_owned()));
    }
    Ok(text)
}

fn read_roots(path: &Path) -> Result<Vec<Vec<u8>>, RequestError> {
    let text = read_text("--ca", path)?;
    let failed = |why: String| RequestError::File { flag: "--ca", path: path.display().to_string(), why };
    let mut roots = Vec::new();
    for certificate in CertificateDer::pem_slice_iter(text.as_bytes()) {
        let certificate = certificate.map_err(|error| failed(format!("not PEM: {error}")))?;
        roots.push(certificate.to_vec());
    }
    if roots.is_empty() {
        return Err(failed("holds no certificate; expected PEM with BEGIN CERTIFICATE".to_owned()));
    }
    Ok(roots)
}
