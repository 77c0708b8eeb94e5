use std::path::Path;
use std::sync::{Arc, PoisonError, RwLock};

use edgedesk_cdn::Inventory;
use edgedesk_evidence::case::{Symptom, Vantage, parse};
use edgedesk_evidence::{Case, Secrets};
use edgedesk_probe::guard::has_ipv6_route;
use edgedesk_probe::{Config, Prober, TrustAnchors};
use jiff::Timestamp;
use rustls_pki_types::CertificateDer;
use rustls_pki_types::pem::PemObject as _;

use super::{Request, RequestError, system};

/// Everything that one run needs.
pub struct Session {
    /// The run's id.
    pub id: String,
    /// What is to be found out.
    pub case: Case,
    /// The language of its text.
    pub lang: String,
    /// Carries the network's probes out.
    pub prober: Prober,
    /// Answers the control plane's.
    pub control_plane: Option<Arc<Inventory>>,
    secrets: Arc<RwLock<Secrets>>,
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

/// Headers whose values are nobody's business.
const SECRET_HEADERS: &[&str] =
    &["authorization", "cookie", "proxy-authorization", "x-api-key", "x-auth-token"];

impl Session {
    /// Reads the files that a request names, and sets a run up. `lab` stands in for the Internet where given.
    ///
    /// # Errors
    /// Where a file does not read, or names what is not there.
    pub fn new(request: &Request, lab: Option<LabWiring>) -> Result<Self, RequestError> {
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
        let resolvers = resolvers.cloned().unwrap_or_else(system::resolvers);
        config.resolvers.clone_from(&resolvers);

        let mut secrets = Secrets::default();
        let ports: Vec<u16> = config.allow_ports.iter().copied().collect();
        let parsed = parse(&request.url, !config.allow_networks.is_empty(), &ports, &mut secrets);
        let symptom = Symptom {
            method: request.method.clone(),
            headers: request.headers.iter().map(|(name, value)| hide(name, value, &mut secrets)).collect(),
            client_ip: request.client_ip,
            region: request.region.clone(),
            since: request.since,
        };
        let secrets = Arc::new(RwLock::new(secrets));
        config.secrets = Arc::clone(&secrets);
        let case = Case {
            input: parsed.input,
            corrections: parsed.corrections,
            target: parsed.target,
            account: request.account.clone(),
            control_plane: inventory.is_some(),
            symptom,
            resolvers,
            vantage: Vantage { name: config.vantage.clone(), ipv6: config.ipv6 },
            now: (config.clock)(),
            allow_networks: config.allow_networks.clone(),
            allow_ports: ports,
        };
        Ok(Self {
            id: uuid::Uuid::now_v7().to_string(),
            case,
            lang: request.lang.clone(),
            prober: Prober::new(config),
            control_plane: inventory,
            secrets,
        })
    }

    /// The clock's reading.
    pub fn now(&self) -> Timestamp {
        (self.prober.config().clock)()
    }

    /// The name of the probing side.
    pub fn vantage(&self) -> &str {
        &self.prober.config().vantage
    }

    /// What the placeholders stand for.
    pub fn secrets(&self) -> Secrets {
        self.secrets.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

fn hide(name: &str, value: &str, secrets: &mut Secrets) -> (String, String) {
    let secret = SECRET_HEADERS.contains(&name.to_ascii_lowercase().as_str());
    (name.to_owned(), if secret { secrets.hide(value) } else { value.to_owned() })
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

#[cfg(test)]
mod tests {
    use super::{LabWiring, Session};
    use crate::diagnosis::Request;

    #[test]
    fn the_prober_is_told_what_only_the_configuration_says() {
        let request = Request {
            url: "https://www.shop.test/".to_owned(),
            deny_networks: vec!["203.0.113.0/24".parse().expect("a network")],
            allow_ports: vec![8000],
            contact_url: Some("https://www.example.com/probes".to_owned()),
            ..Request::default()
        };
        let session = Session::new(&request, Some(LabWiring::default())).expect("it names no file");
        let config = session.prober.config();
        assert_eq!(config.deny_networks, request.deny_networks);
        assert!(config.allow_ports.contains(&8000));
        assert!(config.user_agent.contains("+https://www.example.com/probes"), "{}", config.user_agent);
    }
}
