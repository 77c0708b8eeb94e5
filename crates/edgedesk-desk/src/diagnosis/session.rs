use std::sync::{Arc, PoisonError, RwLock};

use edgedesk_cdn::ControlPlane;
use edgedesk_evidence::case::{Symptom, Vantage, parse};
use edgedesk_evidence::{Case, Secrets};
use edgedesk_probe::Prober;
use jiff::Timestamp;

use super::{Ground, LabWiring, Request, RequestError};

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
    /// Answers the control plane's; `None` where nothing of the account may be read.
    pub control_plane: Option<Arc<dyn ControlPlane>>,
    secrets: Arc<RwLock<Secrets>>,
}

/// What one run is asked.
#[derive(Clone, Debug, Default)]
pub struct Question {
    /// The run's id.
    pub id: String,
    /// The URL as typed.
    pub url: String,
    /// How it fails; secrets in it are hidden when the session is set up.
    pub symptom: Symptom,
    /// The asking account, as the control plane names it; without one, ownership is not judged.
    pub account: Option<String>,
    /// Whether the account's configuration may be read.
    pub control_plane: bool,
    /// `zh` or `en`.
    pub lang: String,
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
        let ground = Ground::read(request, lab)?;
        Ok(Self::on(
            &ground,
            Question {
                id: uuid::Uuid::now_v7().to_string(),
                url: request.url.clone(),
                symptom: Symptom {
                    method: request.method.clone(),
                    headers: request.headers.clone(),
                    client_ip: request.client_ip,
                    region: request.region.clone(),
                    since: request.since,
                },
                account: request.account.clone(),
                control_plane: true,
                lang: request.lang.clone(),
            },
        ))
    }

    /// Sets a run up on common ground.
    pub fn on(ground: &Ground, question: Question) -> Self {
        let mut config = ground.config.clone();
        let mut secrets = Secrets::default();
        let ports: Vec<u16> = config.allow_ports.iter().copied().collect();
        let parsed = parse(&question.url, !config.allow_networks.is_empty(), &ports, &mut secrets);
        let mut symptom = question.symptom;
        for (name, value) in &mut symptom.headers {
            if SECRET_HEADERS.contains(&name.to_ascii_lowercase().as_str()) {
                *value = secrets.hide(value);
            }
        }
        let secrets = Arc::new(RwLock::new(secrets));
        config.secrets = Arc::clone(&secrets);
        let control_plane = ground.control_plane.clone().filter(|_| question.control_plane);
        let case = Case {
            input: parsed.input,
            corrections: parsed.corrections,
            target: parsed.target,
            account: question.account,
            control_plane: control_plane.is_some(),
            symptom,
            resolvers: config.resolvers.clone(),
            vantage: Vantage { name: config.vantage.clone(), ipv6: config.ipv6 },
            now: (config.clock)(),
            allow_networks: config.allow_networks.clone(),
            allow_ports: ports,
        };
        let (id, lang) = (question.id, question.lang);
        Self { id, case, lang, prober: Prober::new(config), control_plane, secrets }
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

#[cfg(test)]
mod tests {
    use super::Session;
    use crate::diagnosis::{LabWiring, Request};

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
