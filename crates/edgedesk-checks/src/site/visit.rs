use edgedesk_evidence::DnsName;
use edgedesk_evidence::http::{FailureKind, Http, HttpOutcome, Phase};
use url::Url;

use super::Site;
use crate::catalogue::Stop;

/// A place that is visited.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Location {
    /// `https` or not.
    pub tls: bool,
    /// The host.
    pub host: DnsName,
    /// The port.
    pub port: u16,
    /// Path and query.
    pub path: String,
}

/// One request of the visit and what came of it.
#[derive(Clone, Debug)]
pub struct Hop<'a> {
    /// What is asked for.
    pub location: Location,
    /// The request.
    pub request: Http,
    /// What came of it.
    pub outcome: &'a HttpOutcome,
}

/// What a visitor meets who opens the URL: a request, and those that its redirects lead to.
#[derive(Clone, Debug)]
pub struct Visit<'a> {
    /// In order; at least one unless the name leads nowhere.
    pub hops: Vec<Hop<'a>>,
    /// How it ended.
    pub end: VisitEnd,
}

/// How a visit ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VisitEnd {
    /// With a response that leads nowhere else; its hop is the last.
    Response,
    /// Without a response; its hop is the last.
    Failed,
    /// A hop's name has no address that can be probed.
    Unresolved(DnsName),
    /// The last hop leads back to this one.
    Loop(usize),
    /// As a loop, but every turn sets a cookie: a browser, which sends it back, may get through.
    CookieGate(usize),
    /// More hops than a browser follows.
    TooMany,
    /// To another registrable domain; it is not followed.
    Elsewhere(String),
    /// To something that is no URL.
    BadLocation(String),
}

/// As many redirects as are followed. Browsers give up at 20, many clients at 10.
const HOPS: usize = 11;

impl Location {
    /// Host, and the port where it is not the scheme's own.
    pub fn authority(&self) -> String {
        if self.port == if self.tls { 443 } else { 80 } {
            self.host.to_string()
        } else {
            format!("{}:{}", self.host, self.port)
        }
    }

    /// The URL.
    pub fn url(&self) -> String {
        format!("{}://{}{}", if self.tls { "https" } else { "http" }, self.authority(), self.path)
    }

    /// Where a `Location` header leads from here.
    pub fn join(&self, header: &str) -> Option<Self> {
        let url = Url::parse(&self.url()).ok()?.join(header).ok()?;
        if !matches!(url.scheme(), "http" | "https") {
            return None;
        }
        let path = match url.query() {
            Some(query) => format!("{}?{query}", url.path()),
            None => url.path().to_owned(),
        };
        // The URL parser encodes the braces of a placeholder; they must stay recognisable.
        let path = path.replace("%7Bsecret:", "{secret:").replace("%7D", "}");
        Some(Self {
            tls: url.scheme() == "https",
            host: url.host_str()?.parse().ok()?,
            port: url.port_or_known_default()?,
            path,
        })
    }
}

impl<'a> Visit<'a> {
    /// The last request.
    pub fn last(&self) -> Option<&Hop<'a>> {
        self.hops.last()
    }
}

impl<'a> Site<'a> {
    /// The place that the customer named.
    pub fn start(&self) -> Result<Location, Stop> {
        let target = self.target()?;
        Ok(Location {
            tls: target.tls,
            host: target.host.clone(),
            port: target.port,
            path: target.path.clone(),
        })
    }

    /// What a visitor meets who opens the URL. Redirects are followed within the registrable domain.
    pub fn visit(&self) -> Result<Visit<'a>, Stop> {
        let start = self.start()?;
        let visit = self.visit_from(start.clone())?;
        let refused = visit.hops.len() == 1
            && matches!(visit.last().map(|hop| hop.outcome),
            Some(HttpOutcome::Failed(failure)) if matches!(failure.kind, FailureKind::NotConnected(_)) && failure.phase == Phase::Connect);
        if self.target()?.scheme_assumed && refused && start.tls && start.port == 443 {
            let plain = self.visit_from(Location { tls: false, port: 80, ..start })?;
            if plain.hops.first().is_some_and(|hop| hop.outcome.response().is_some()) {
                return Ok(plain);
            }
        }
        Ok(visit)
    }

    fn visit_from(&self, start: Location) -> Result<Visit<'a>, Stop> {
        let home = start.host.registrable();
        let mut hops: Vec<Hop<'a>> = Vec::new();
        let mut next = start;
        loop {
            let addresses = if hops.first().is_none_or(|first: &Hop<'_>| first.location.host == next.host) {
                match self.edges() {
                    Ok(edges) => edges.addresses,
                    Err(Stop::NotApplicable(_)) => Vec::new(),
                    Err(stop) => return Err(stop),
                }
            } else {
                self.probeable(self.resolve(&next.host)?.addresses())
            };
            let Some(address) = addresses.first() else {
                let end = VisitEnd::Unresolved(next.host);
                return Ok(Visit { hops, end });
            };
            let request = self.request(*address, &next);
            let outcome = self.ask(&request)?;
            hops.push(Hop { location: next.clone(), request, outcome });
            let Some(response) = outcome.response() else { return Ok(Visit { hops, end: VisitEnd::Failed }) };
            let redirect = matches!(response.status, 301 | 302 | 303 | 307 | 308)
                .then(|| response.headers.get("location"))
                .flatten();
            let Some(header) = redirect else { return Ok(Visit { hops, end: VisitEnd::Response }) };
            let Some(location) = next.join(header) else {
                let end = VisitEnd::BadLocation(header.to_owned());
                return Ok(Visit { hops, end });
            };
            if let Some(back) = hops.iter().position(|hop| hop.location == location) {
                let sets_cookies = hops[back..]
                    .iter()
                    .all(|hop| hop.outcome.response().is_some_and(|r| r.headers.has("set-cookie")));
                let end = if sets_cookies { VisitEnd::CookieGate(back) } else { VisitEnd::Loop(back) };
                return Ok(Visit { hops, end });
            }
            if location.host.registrable() != home {
                return Ok(Visit { hops, end: VisitEnd::Elsewhere(location.url()) });
            }
            if hops.len() >= HOPS {
                return Ok(Visit { hops, end: VisitEnd::TooMany });
            }
            next = location;
        }
    }
}
