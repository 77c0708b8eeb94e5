use std::net::{IpAddr, SocketAddr};

use edgedesk_evidence::control_plane::{
    Account, DomainListing, DomainRecord, NodeState, SignatureComparison,
};
use edgedesk_evidence::dns::{
    ChainOfTrust, Cut, DnsOutcome, DnsReply, DnssecState, NameServer, Rcode, Rdata, RecordType, Rr,
    Transport, WalkEnd, WalkTrace,
};
use edgedesk_evidence::http::{FailureKind, HttpFailure, HttpOutcome, Phase};
use edgedesk_evidence::tls::{
    IssuerOutcome, RevocationOutcome, TlsOffer, TlsOutcome, TlsSession, TlsVersion,
};
use edgedesk_evidence::{Answer, DnsName, Observation, Probe, TcpOutcome};

use super::{World, is_edge, name};

impl World {
    /// The world's answer to a probe.
    pub fn answer(&self, probe: &Probe) -> Answer {
        if let Some(answer) = self.overrides.iter().rev().find_map(|answer| answer(probe)) {
            return answer;
        }
        let observation = match probe {
            Probe::Domain(_) => Observation::Domain(self.listing_of()),
            Probe::Node(probe) => {
                let node = is_edge(SocketAddr::new(probe.address, 443));
                Observation::Node(if node { NodeState::Node } else { NodeState::NotANode })
            }
            Probe::Signature(_) => Observation::Signature(SignatureComparison::NotRequired),
            Probe::Resolve(probe) => Observation::Dns(self.reply(&probe.name, probe.rtype, false)),
            Probe::AskServer(probe) => Observation::Dns(self.reply(&probe.name, probe.rtype, true)),
            Probe::Walk(probe) => Observation::Walk(self.walk(&probe.name)),
            Probe::Dnssec(probe) => Observation::Dnssec(ChainOfTrust {
                links: Vec::new(),
                state: DnssecState::Insecure { zone: probe.name.registrable() },
            }),
            Probe::Tcp(_) => Observation::Tcp(TcpOutcome::Connected),
            Probe::Tls(probe) => Observation::Tls(match probe.offer {
                TlsOffer::Only(version) if version < TlsVersion::Tls12 => {
                    TlsOutcome::Alert { code: 70, name: "protocol_version".to_owned() }
                }
                TlsOffer::Only(version) => {
                    TlsOutcome::Session(Box::new(TlsSession { version, ..self.session() }))
                }
                TlsOffer::Modern => TlsOutcome::Session(Box::new(self.session())),
            }),
            Probe::FetchIssuer(_) => Observation::Issuer(IssuerOutcome::Failed("not there".to_owned())),
            Probe::FetchRevocation(_) => {
                Observation::Revocation(RevocationOutcome::Failed("not there".to_owned()))
            }
            Probe::Http(probe) if probe.version == edgedesk_evidence::http::HttpVersion::H3 => {
                Observation::Http(HttpOutcome::Failed(HttpFailure {
                    phase: Phase::Connect,
                    kind: FailureKind::TimedOut,
                    detail: String::new(),
                    first_bytes: String::new(),
                }))
            }
            Probe::Http(probe) => {
                let mut response = if is_edge(probe.addr) { self.edge.clone() } else { self.origin.clone() };
                response.version = probe.version;
                Observation::Http(HttpOutcome::Response(Box::new(response)))
            }
        };
        observation.into()
    }

    fn listing_of(&self) -> DomainListing {
        match &self.config {
            None => DomainListing::Unknown,
            Some(config) => DomainListing::Found(Box::new(DomainRecord {
                config: config.clone(),
                account: config.account.clone().map(|id| Account { id, status: self.account }),
            })),
        }
    }

    /// The records of a name; every registrable domain is a zone and has an SOA and NS records.
    fn records_of(&self, owner: &DnsName, rtype: RecordType) -> Option<Vec<Rdata>> {
        let own = self.records.get(&(owner.clone(), rtype)).cloned();
        let is_apex = *owner == owner.registrable();
        own.or_else(|| match rtype {
            RecordType::Soa if is_apex => Some(vec![super::soa(1, 300)]),
            RecordType::Ns if is_apex || owner.is_root() => {
                Some(self.servers.iter().map(|(name, _)| Rdata::Ns { target: name.clone() }).collect())
            }
            _ => None,
        })
    }

    fn walk(&self, owner: &DnsName) -> WalkTrace {
        let mut trace = walk(&self.servers, owner);
        let denied = self.reply(owner, RecordType::A, true);
        if let WalkEnd::Answered { nxdomain, .. } = &mut trace.end {
            *nxdomain = denied.reply().is_some_and(|reply| reply.rcode == Rcode::NXDOMAIN);
        }
        trace
    }

    /// What DNS says: an authoritative server gives its own records, a resolver follows CNAMEs.
    pub fn reply(&self, owner: &DnsName, rtype: RecordType, authoritative: bool) -> DnsOutcome {
        let mut answer = Vec::new();
        let mut current = owner.clone();
        for _ in 0..12 {
            if let Some(data) = self.records_of(&current, rtype) {
                answer.extend(data.iter().map(|rdata| Rr {
                    name: current.clone(),
                    ttl: 600,
                    data: rdata.clone(),
                }));
                break;
            }
            let Some(Rdata::Cname { target }) =
                self.records.get(&(current.clone(), RecordType::Cname)).and_then(|data| data.first())
            else {
                break;
            };
            answer.push(Rr {
                name: current.clone(),
                ttl: 600,
                data: Rdata::Cname { target: target.clone() },
            });
            current = target.clone();
            if authoritative && current.registrable() != owner.registrable() {
                break;
            }
        }
        let looped = answer.len() >= 12;
        let exists =
            self.records.keys().any(|(name, _)| name.is_within(&current)) || current == current.registrable();
        let rcode = match (looped, exists || !answer.is_empty() && authoritative) {
            (true, _) => Rcode::SERVFAIL,
            (_, true) => Rcode::NOERROR,
            (_, false) => Rcode::NXDOMAIN,
        };
        let zone = current.registrable();
        let soa = super::soa(1, 300);
        DnsOutcome::Reply(Box::new(DnsReply {
            rcode,
            aa: authoritative,
            tc: false,
            ra: !authoritative,
            ad: false,
            transport: Transport::Udp,
            edns: true,
            ede: Vec::new(),
            authority: if answer.is_empty() {
                vec![Rr { name: zone, ttl: 300, data: soa }]
            } else {
                Vec::new()
            },
            answer,
            additional: Vec::new(),
        }))
    }
}

/// The walk to a name: the zone `test`, then the name's registrable domain, on these servers.
pub(super) fn walk(servers: &[(DnsName, IpAddr)], owner: &DnsName) -> WalkTrace {
    let root: SocketAddr = "198.18.0.10:53".parse().expect("a valid address");
    let cut = |zone: DnsName| Cut {
        zone,
        told_by: root,
        servers: servers
            .iter()
            .map(|(name, address)| NameServer {
                name: name.clone(),
                addresses: vec![*address],
                glue: true,
                error: None,
            })
            .collect(),
        ds: Vec::new(),
    };
    let cuts = match owner.is_root() {
        true => Vec::new(),
        false => vec![cut(name("test")), cut(owner.registrable())],
    };
    let by = servers.first().map_or(root, |(_, address)| SocketAddr::new(*address, 53));
    WalkTrace { cuts, end: WalkEnd::Answered { by, nxdomain: false } }
}
