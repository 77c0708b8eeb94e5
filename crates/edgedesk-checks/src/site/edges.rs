use std::net::{IpAddr, SocketAddr};

use edgedesk_evidence::http::{Http, HttpOutcome, HttpVersion};
use edgedesk_evidence::tls::{Tls, TlsOffer, TlsOutcome};

use super::{Location, Site};
use crate::catalogue::Stop;
use crate::words::Text;

/// The addresses that answer for the site.
#[derive(Clone, Debug)]
pub struct Edges {
    /// Addresses that are probed, IPv4 first, each family sorted; at most 6 and 2.
    pub addresses: Vec<IpAddr>,
    /// How they were found.
    pub via: Via,
}

/// How edge addresses were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Via {
    /// As a visitor finds them.
    Visitor,
    /// With DNSSEC checking disabled, since validation fails: what would be reached once that is mended.
    CheckingDisabled,
    /// From the name that the CDN assigned, since the site's own name leads nowhere: what can still be learnt.
    Assigned,
}

/// One edge's answer to the visit's request.
#[derive(Clone, Debug)]
pub struct EdgeResponse<'a> {
    /// The edge.
    pub address: IpAddr,
    /// The request.
    pub request: Http,
    /// What came of it.
    pub outcome: Result<&'a HttpOutcome, Stop>,
}

/// The handshake with one edge, and what came of it.
pub type EdgeHandshake<'a> = (Tls, Result<&'a TlsOutcome, Stop>);

static NO_ADDRESS: Text =
    Text { zh: "域名没有可以探测的地址。", en: "The name has no address that can be probed." };

impl<'a> Site<'a> {
    /// The addresses that answer for the site; not applicable where there is none.
    pub fn edges(&self) -> Result<Edges, Stop> {
        let target = self.target()?;
        let resolved = self.resolve(&target.host)?;
        let addresses = self.probeable(resolved.addresses());
        if !addresses.is_empty() {
            return Ok(Edges { addresses, via: Via::Visitor });
        }
        if resolved.has_address() {
            return Err(Stop::NotApplicable(NO_ADDRESS));
        }
        if resolved.rcode() == Some(edgedesk_evidence::dns::Rcode::SERVFAIL) {
            let unchecked = self.resolve_at(resolved.probe.resolver, &target.host, true)?;
            let addresses = self.probeable(unchecked.addresses());
            if !addresses.is_empty() {
                return Ok(Edges { addresses, via: Via::CheckingDisabled });
            }
        }
        if let Some(cname) = self.config_if_any()?.and_then(|config| config.cname.as_ref()) {
            let addresses = self.probeable(self.resolve(cname)?.addresses());
            if !addresses.is_empty() {
                return Ok(Edges { addresses, via: Via::Assigned });
            }
        }
        Err(Stop::NotApplicable(NO_ADDRESS))
    }

    /// Of these addresses, those that may be probed from here: at most 6 IPv4 and 2 IPv6.
    pub fn probeable(&self, addresses: impl Iterator<Item = IpAddr> + Clone) -> Vec<IpAddr> {
        let allowed = addresses.filter(|address| self.case.may_probe(*address));
        let v4 = allowed.clone().filter(IpAddr::is_ipv4).take(6);
        let v6 = allowed.filter(|address| address.is_ipv6() && self.case.vantage.ipv6).take(2);
        v4.chain(v6).collect()
    }

    /// A request for `location` to one address, as the customer's symptom says it fails.
    pub fn request(&self, address: IpAddr, location: &Location) -> Http {
        let symptom = &self.case.symptom;
        Http {
            addr: SocketAddr::new(address, location.port),
            tls: location.tls,
            sni: location.tls.then(|| location.host.to_string()),
            version: HttpVersion::H1,
            method: symptom.method.clone().unwrap_or_else(|| "GET".to_owned()),
            host: location.authority(),
            path: location.path.clone(),
            headers: symptom
                .headers
                .iter()
                .filter(|(name, _)| !name.eq_ignore_ascii_case("host"))
                .cloned()
                .collect(),
            repeat: 0,
        }
    }

    /// What every edge answers to the request at the focus of the visit, in the order of the addresses.
    pub fn edge_responses(&self) -> Result<Vec<EdgeResponse<'a>>, Stop> {
        let (edges, focus) = super::both(self.edges(), self.focus())?;
        let requests: Vec<Http> =
            edges.addresses.iter().map(|address| self.request(*address, &focus)).collect();
        let outcomes = self.ask_each(&requests)?;
        let rows = edges.addresses.into_iter().zip(requests).zip(outcomes);
        Ok(rows.map(|((address, request), outcome)| EdgeResponse { address, request, outcome }).collect())
    }

    /// The question for a handshake with one edge as a browser makes it.
    pub fn handshake(&self, address: IpAddr, location: &Location) -> Tls {
        Tls {
            addr: SocketAddr::new(address, location.port),
            sni: Some(location.host.to_string()),
            offer: TlsOffer::Modern,
        }
    }

    /// The handshakes with every edge at the focus; not applicable where the focus is plain HTTP.
    pub fn edge_handshakes(&self) -> Result<Vec<EdgeHandshake<'a>>, Stop> {
        static PLAIN: Text = Text {
            zh: "访问走的是 HTTP，没有 TLS。",
            en: "The visit is over plain HTTP; there is no TLS.",
        };
        let (edges, focus) = super::both(self.edges(), self.focus())?;
        if !focus.tls {
            return Err(Stop::NotApplicable(PLAIN));
        }
        let probes: Vec<Tls> =
            edges.addresses.iter().map(|address| self.handshake(*address, &focus)).collect();
        let outcomes = self.ask_each(&probes)?;
        Ok(probes.into_iter().zip(outcomes).collect())
    }
}
