use std::net::{IpAddr, SocketAddr};

use edgedesk_evidence::control_plane::{DomainConfig, Origin, OriginType};
use edgedesk_evidence::http::{Http, HttpOutcome, HttpVersion};

use super::unsigned::unsigned;
use super::{Location, Resolved, Site};
use crate::catalogue::Stop;
use crate::words::Text;

/// Where an origin's configured address leads.
#[derive(Clone, Debug)]
pub struct OriginAddresses<'a> {
    /// The origin as configured.
    pub origin: &'a Origin,
    /// The look-up of its name; `None` for an IP address.
    pub resolved: Option<Resolved<'a>>,
    /// Every address.
    pub addresses: Vec<IpAddr>,
}

/// The fetch that the CDN makes, made by us.
#[derive(Clone, Debug)]
pub struct OriginFetch<'a> {
    /// The origin as configured.
    pub origin: &'a Origin,
    /// The request, with the configured scheme, port, Host and SNI.
    pub request: Http,
    /// What came of it.
    pub outcome: Result<&'a HttpOutcome, Stop>,
}

static NO_ORIGIN: Text =
    Text { zh: "没有可以探测的源站地址。", en: "No origin address can be probed." };

/// Origins, and addresses of each, that are fetched from at most.
const ORIGINS: usize = 4;
const ADDRESSES: usize = 2;

impl<'a> Site<'a> {
    /// Where each configured origin leads; not applicable without any.
    pub fn origin_addresses(&self) -> Result<Vec<OriginAddresses<'a>>, Stop> {
        let config = self.config()?;
        if config.origins.is_empty() {
            return Err(Stop::NotApplicable(NO_ORIGIN));
        }
        let mut wanted = Vec::new();
        let mut found = Vec::new();
        for origin in config.origins.iter().take(ORIGINS) {
            match self.addresses_of(origin) {
                Ok(addresses) => found.push(addresses),
                Err(Stop::NeedMore(probes)) => wanted.extend(probes),
                Err(stop) => return Err(stop),
            }
        }
        if wanted.is_empty() { Ok(found) } else { Err(Stop::NeedMore(wanted)) }
    }

    fn addresses_of(&self, origin: &'a Origin) -> Result<OriginAddresses<'a>, Stop> {
        if let Ok(address) = origin.address.parse::<IpAddr>() {
            return Ok(OriginAddresses { origin, resolved: None, addresses: vec![address] });
        }
        let Ok(name) = origin.address.parse() else {
            return Ok(OriginAddresses { origin, resolved: None, addresses: Vec::new() });
        };
        let resolved = self.resolve(&name)?;
        let addresses = resolved.addresses().collect();
        Ok(OriginAddresses { origin, resolved: Some(resolved), addresses })
    }

    /// The fetch from one origin address that the CDN makes for a visit of `location`.
    pub fn origin_request(
        &self,
        config: &DomainConfig,
        origin: &Origin,
        address: IpAddr,
        location: &Location,
    ) -> Http {
        let tls = config.fetches_over_tls(origin, location.tls);
        let port = config.origin_port(origin, location.tls);
        let visited = location.host.as_str();
        Http {
            addr: SocketAddr::new(address, port),
            tls,
            sni: tls.then(|| config.origin_sni(visited).to_owned()),
            version: HttpVersion::H1,
            host: config.origin_host(visited).to_owned(),
            path: match &config.access.signing {
                Some(signing) => unsigned(&location.path, signing),
                None => location.path.clone(),
            },
            ..self.request(address, location)
        }
    }

    /// The fetches that the CDN makes for the focus of the visit, from every origin; not applicable where none
    /// can be made from here.
    pub fn origin_fetches(&self) -> Result<Vec<OriginFetch<'a>>, Stop> {
        let (origins, focus) = (self.origin_addresses(), self.focus());
        // Where the visit leads may not be known yet. Mostly it leads nowhere else, and an origin that keeps us
        // waiting had better do so while the edge does. The guess is made in any case, lest what is asked depend
        // on the order of the answers.
        let guesses = match &origins {
            Ok(origins) => self.fetches_for(origins, &self.start()?)?,
            Err(_) => Vec::new(),
        };
        let guesses: Vec<Http> = guesses.into_iter().map(|(_, request)| request).collect();
        let (_, (origins, focus)) = super::both(self.ask_each(&guesses), super::both(origins, focus))?;
        let fetches = self.fetches_for(&origins, &focus)?;
        if fetches.is_empty() {
            return Err(Stop::NotApplicable(NO_ORIGIN));
        }
        let requests: Vec<Http> = fetches.iter().map(|(_, request)| request.clone()).collect();
        let outcomes = self.ask_each(&requests)?;
        let rows = fetches.into_iter().zip(outcomes);
        Ok(rows.map(|((origin, request), outcome)| OriginFetch { origin, request, outcome }).collect())
    }

    /// The fetches from these origins for a visit of one place.
    fn fetches_for(
        &self,
        origins: &[OriginAddresses<'a>],
        location: &Location,
    ) -> Result<Vec<(&'a Origin, Http)>, Stop> {
        let config = self.config()?;
        let mut fetches = Vec::new();
        for place in origins {
            for address in self.probeable(place.addresses.iter().copied()).into_iter().take(ADDRESSES) {
                fetches.push((place.origin, self.origin_request(config, place.origin, address, location)));
            }
        }
        Ok(fetches)
    }

    /// The first fetch that brought a response below 400, if any did.
    pub fn healthy_fetch(&self) -> Result<Option<OriginFetch<'a>>, Stop> {
        Ok(self.origin_fetches()?.into_iter().find(|fetch| {
            matches!(&fetch.outcome, Ok(outcome) if outcome.status().is_some_and(|status| status < 400))
        }))
    }
}

impl OriginFetch<'_> {
    /// The origin as one would write it: `http://192.0.2.1:80`.
    pub fn name(&self) -> String {
        let scheme = if self.request.tls { "https" } else { "http" };
        if self.origin.kind() == OriginType::Ip {
            format!("{scheme}://{}", self.request.addr)
        } else {
            format!("{scheme}://{}:{}", self.origin.address, self.request.addr.port())
        }
    }
}
