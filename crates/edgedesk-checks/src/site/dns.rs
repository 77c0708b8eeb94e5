use std::net::{IpAddr, SocketAddr};

use edgedesk_evidence::dns::{
    AskServer, Cut, DnsOutcome, DnsReply, Rcode, RecordType, Resolve, Walk, WalkEnd, WalkTrace,
};
use edgedesk_evidence::{DnsName, NotMeasured, NotMeasuredReason, Probe};

use super::Site;
use crate::catalogue::Stop;

/// What a resolver says about a name's addresses.
#[derive(Clone, Debug)]
pub struct Resolved<'a> {
    /// The question for A; the one for AAAA differs in its type alone.
    pub probe: Resolve,
    /// The answer for A.
    pub a: &'a DnsOutcome,
    /// The answer for AAAA.
    pub aaaa: &'a DnsOutcome,
    /// The names from the one asked to the one that owns the addresses.
    pub chain: Vec<DnsName>,
    /// IPv4 addresses, sorted.
    pub v4: Vec<IpAddr>,
    /// IPv6 addresses, sorted.
    pub v6: Vec<IpAddr>,
}

/// The zone that holds a name, found by walking from the roots.
#[derive(Clone, Debug)]
pub struct Zone<'a> {
    /// The walk.
    pub walk: Walk,
    /// What it met.
    pub trace: &'a WalkTrace,
    /// The zone's apex.
    pub apex: DnsName,
    /// The last delegation; `None` for a name in the root zone itself.
    pub cut: Option<&'a Cut>,
}

/// One authoritative server's answer.
#[derive(Clone, Debug)]
pub struct ServerAnswer<'a> {
    /// The server's name.
    pub name: DnsName,
    /// The question put to it.
    pub probe: AskServer,
    /// Its answer, or why it was not asked.
    pub outcome: Result<&'a DnsOutcome, Stop>,
}

/// Servers of a zone asked at most; a zone with more is judged by its first ones.
const SERVERS: usize = 8;

impl Resolved<'_> {
    /// The question for AAAA.
    pub fn probe_aaaa(&self) -> Resolve {
        Resolve { rtype: RecordType::Aaaa, ..self.probe.clone() }
    }

    /// The name that owns the addresses, or the last one that the chain leads to.
    pub fn end(&self) -> &DnsName {
        self.chain.last().unwrap_or(&self.probe.name)
    }

    /// Every address, IPv4 first.
    pub fn addresses(&self) -> impl Iterator<Item = IpAddr> + Clone {
        self.v4.iter().chain(&self.v6).copied()
    }

    /// Whether there is any address.
    pub fn has_address(&self) -> bool {
        !self.v4.is_empty() || !self.v6.is_empty()
    }

    /// The response code for A, where a reply came.
    pub fn rcode(&self) -> Option<Rcode> {
        self.a.reply().map(|reply| reply.rcode)
    }
}

/// Follows the CNAMEs of `name` within one reply; stops where they end or repeat.
pub(crate) fn follow(name: &DnsName, replies: [Option<&DnsReply>; 2]) -> Vec<DnsName> {
    let mut chain = vec![name.clone()];
    while let Some((next, _)) =
        chain.last().and_then(|last| replies.iter().flatten().find_map(|reply| reply.cname_of(last)))
    {
        if chain.contains(next) || chain.len() > 16 {
            break;
        }
        chain.push(next.clone());
    }
    chain
}

impl<'a> Site<'a> {
    /// The visitor's stand-in among the resolvers: the first one.
    pub fn resolver(&self) -> Result<SocketAddr, Stop> {
        self.case.resolvers.first().copied().ok_or_else(|| {
            let probe = Walk { name: DnsName::root() };
            let why = NotMeasured::new(NotMeasuredReason::NoNetwork, "no resolver is configured");
            Stop::Inconclusive(Box::new(Probe::Walk(probe)), why)
        })
    }

    /// What the first resolver that replies says about a name's addresses.
    pub fn resolve(&self, name: &DnsName) -> Result<Resolved<'a>, Stop> {
        let mut resolved = self.resolve_at(self.resolver()?, name, false)?;
        for resolver in self.case.resolvers.iter().skip(1) {
            if resolved.a.reply().is_some() || resolved.aaaa.reply().is_some() {
                break;
            }
            resolved = self.resolve_at(*resolver, name, false)?;
        }
        Ok(resolved)
    }

    /// What one resolver says about a name's addresses.
    pub fn resolve_at(
        &self,
        resolver: SocketAddr,
        name: &DnsName,
        checking_disabled: bool,
    ) -> Result<Resolved<'a>, Stop> {
        let probe = Resolve { resolver, name: name.clone(), rtype: RecordType::A, checking_disabled };
        let probe_aaaa = Resolve { rtype: RecordType::Aaaa, ..probe.clone() };
        let (a, aaaa) = match self.ask_all(&[probe.clone(), probe_aaaa])?.as_slice() {
            [a, aaaa] => (*a, *aaaa),
            _ => return Err(Stop::NeedMore(Vec::new())),
        };
        let mut v4: Vec<IpAddr> =
            a.reply().into_iter().flat_map(DnsReply::addresses).filter(IpAddr::is_ipv4).collect();
        let mut v6: Vec<IpAddr> =
            aaaa.reply().into_iter().flat_map(DnsReply::addresses).filter(IpAddr::is_ipv6).collect();
        v4.sort_unstable();
        v4.dedup();
        v6.sort_unstable();
        v6.dedup();
        // Where the two differ, IPv4 says where the name leads.
        let chain = follow(name, [a.reply(), aaaa.reply().filter(|_| v4.is_empty())]);
        Ok(Resolved { probe, a, aaaa, chain, v4, v6 })
    }

    /// The zone that holds `name`, by walking from the roots.
    pub fn zone(&self, name: &DnsName) -> Result<Zone<'a>, Stop> {
        let walk = Walk { name: name.clone() };
        let trace = self.ask(&walk)?;
        Ok(Zone { apex: trace.zone(), cut: trace.cuts.last(), trace, walk })
    }

    /// What every server of the zone that holds `name` says to one question; empty where no server is known.
    ///
    /// Servers are in the order of their names and addresses. IPv6 addresses are asked only from a vantage
    /// that has IPv6, or where a server has nothing else.
    pub fn ask_servers(&self, name: &DnsName, rtype: RecordType) -> Result<Vec<ServerAnswer<'a>>, Stop> {
        self.ask_servers_of(name, name, rtype)
    }

    /// What every server of the zone that holds `like` says about `name`: the same servers whatever is asked.
    pub fn ask_servers_of(
        &self,
        like: &DnsName,
        name: &DnsName,
        rtype: RecordType,
    ) -> Result<Vec<ServerAnswer<'a>>, Stop> {
        let zone = self.zone(like)?;
        let port = match &zone.trace.end {
            WalkEnd::Answered { by, .. } => by.port(),
            _ => zone.cut.map_or(53, |cut| cut.told_by.port()),
        };
        let mut asked: Vec<(DnsName, AskServer)> = Vec::new();
        for server in zone.cut.iter().flat_map(|cut| &cut.servers) {
            for address in &server.addresses {
                let wanted = address.is_ipv4() || self.case.vantage.ipv6;
                let probe = AskServer {
                    server: SocketAddr::new(*address, port),
                    name: name.clone(),
                    rtype,
                    tcp: false,
                };
                if wanted && asked.len() < SERVERS && asked.iter().all(|(_, other)| *other != probe) {
                    asked.push((server.name.clone(), probe));
                }
            }
        }
        let probes: Vec<_> = asked.iter().map(|(_, probe)| probe.clone()).collect();
        let outcomes = self.ask_each(&probes)?;
        Ok(asked
            .into_iter()
            .zip(outcomes)
            .map(|((name, probe), outcome)| ServerAnswer { name, probe, outcome })
            .collect())
    }

    /// The first authoritative reply about `name`, with the question that brought it.
    pub fn authority(
        &self,
        name: &DnsName,
        rtype: RecordType,
    ) -> Result<Option<(AskServer, &'a DnsReply)>, Stop> {
        Ok(self.ask_servers(name, rtype)?.into_iter().find_map(|answer| match answer.outcome {
            Ok(DnsOutcome::Reply(reply)) if reply.aa => Some((answer.probe, &**reply)),
            _ => None,
        }))
    }
}
