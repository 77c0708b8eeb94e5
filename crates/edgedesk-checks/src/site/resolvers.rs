use std::net::{IpAddr, SocketAddr};

use edgedesk_evidence::address::special_purpose;
use edgedesk_evidence::control_plane::{NodeLookup, NodeState};
use edgedesk_evidence::dns::{AskServer, DnsReply, Rcode, Rdata, RecordType, Resolve};
use edgedesk_evidence::{DnsName, Probe};

use super::{Held, Resolved, Site, own_data};
use crate::catalogue::Stop;

/// A resolver whose answer is not the authority's.
#[derive(Clone, Debug)]
pub struct Divergence<'a> {
    /// The question to the resolver.
    pub probe: Resolve,
    /// Its answer for A.
    pub reply: &'a DnsReply,
    /// What it says that the name owns; empty where it denies the name.
    pub data: Vec<Rdata>,
    /// What an authoritative server holds.
    pub held: Held<'a>,
    /// How it came about, as far as the answer shows it.
    pub kind: DivergenceKind,
    /// Whether somebody is hurt for certain.
    pub hurts: bool,
    /// What more it rests on.
    pub probes: Vec<Probe>,
}

/// How a resolver's answer came to differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DivergenceKind {
    /// A former answer that the resolver may keep for this many seconds more.
    Cached(u32),
    /// A former *does not exist* that the resolver may keep for this many seconds more.
    CachedDenial(u32),
    /// Made up by the resolver or on the way to it.
    Forged,
}

/// Resolvers compared at most.
const RESOLVERS: usize = 4;

/// Networks of well-known services that forged answers point to, none of them a CDN that customers use.
/// Sources: public measurements of injected DNS answers. As of 2026-11-23.
const POOL: &[&str] = &[
    "31.13.64.0/18",
    "66.220.144.0/20",
    "69.63.176.0/20",
    "69.171.224.0/19",
    "104.244.40.0/21",
    "108.160.160.0/20",
    "128.242.240.0/20",
    "157.240.0.0/16",
    "162.125.0.0/16",
    "173.252.64.0/18",
    "199.16.156.0/22",
    "199.59.148.0/22",
];

impl<'a> Site<'a> {
    /// The resolvers whose answer for `name` is not what its authority holds.
    pub fn divergences(&self, name: &DnsName) -> Result<Vec<Divergence<'a>>, Stop> {
        let mut wanted = Vec::new();
        let mut seen = Vec::new();
        for resolver in self.case.resolvers.iter().take(RESOLVERS) {
            match self.resolve_at(*resolver, name, false) {
                Ok(resolved) => seen.push(resolved),
                Err(Stop::NeedMore(probes)) => wanted.extend(probes),
                Err(Stop::Inconclusive(..)) => {}
                Err(stop) => return Err(stop),
            }
        }
        let held = match self.held(name, RecordType::A) {
            Err(Stop::NeedMore(mut probes)) => {
                probes.extend(wanted);
                return Err(Stop::NeedMore(probes));
            }
            _ if !wanted.is_empty() => return Err(Stop::NeedMore(wanted)),
            held => held?,
        };
        let mut divergences = Vec::new();
        for resolved in &seen {
            divergences.extend(self.divergence(resolved, &held)?);
        }
        Ok(divergences)
    }

    fn divergence(&self, resolved: &Resolved<'a>, held: &[Held<'a>]) -> Result<Option<Divergence<'a>>, Stop> {
        let name = &resolved.probe.name;
        let Some(reply) = resolved.a.reply() else { return Ok(None) };
        let known = matches!(reply.rcode, Rcode::NOERROR | Rcode::NXDOMAIN);
        // Where no server has the name, its absence is the fault; where one has no address, it may be IPv6 only.
        if !known || held.is_empty() || held.iter().any(|held| held.data.is_empty()) {
            return Ok(None);
        }
        let data = own_data(reply, name, RecordType::A);
        let forged = resolved.addresses().any(|address| self.is_forged(address));
        let agrees = held.iter().any(|held| held.data.iter().any(|it| data.contains(it)));
        if agrees && !forged {
            return Ok(None);
        }
        let mut divergence = Divergence {
            probe: resolved.probe.clone(),
            reply,
            kind: DivergenceKind::Forged,
            hurts: true,
            held: held[0].clone(),
            probes: Vec::new(),
            data,
        };
        if forged {
            // The name's own record may lead there; then it is no forgery.
            let published = held.iter().any(|held| {
                held.reply.addresses().any(|address| resolved.addresses().any(|other| other == address))
            });
            return Ok((!(published || agrees && resolved.chain.len() > 1)).then_some(divergence));
        }
        // A wrong NXDOMAIN for AAAA makes resolvers deny the whole name (RFC 8020).
        if divergence.data.is_empty() && self.held(name, RecordType::Aaaa)?.iter().any(Held::denies) {
            return Ok(None);
        }
        if self.is_same_place(resolved, held, &mut divergence)? {
            return Ok(None);
        }
        divergence.kind = self.kind(&divergence)?;
        let authority_ttl = ttl_of(divergence.held.reply, name);
        divergence.hurts = divergence.held.cname().is_some()
            || divergence.data.is_empty()
            || matches!(divergence.kind, DivergenceKind::Cached(left) if authority_ttl.is_some_and(|ttl| left > ttl))
            || reply.aa;
        Ok(Some(divergence))
    }

    /// Whether other records still lead to the same place: CNAMEs left out by the resolver, addresses that take
    /// turns, other nodes of the same CDN.
    fn is_same_place(
        &self,
        resolved: &Resolved<'a>,
        held: &[Held<'a>],
        divergence: &mut Divergence<'a>,
    ) -> Result<bool, Stop> {
        if divergence.data.is_empty() {
            return Ok(false);
        }
        let again = AskServer { tcp: true, ..held[0].probe.clone() };
        divergence.probes.push(again.clone().into());
        let second = match self.ask(&again) {
            Ok(outcome) => outcome.reply().map(|reply| own_data(reply, &resolved.probe.name, RecordType::A)),
            Err(stop @ Stop::NeedMore(_)) => return Err(stop),
            Err(_) => None,
        };
        if second.is_some_and(|data| !data.is_empty() && data != held[0].data) {
            return Ok(true);
        }
        if self.all_nodes(resolved)? {
            return Ok(true);
        }
        let Some(target) = held[0].cname() else { return Ok(false) };
        let right = self.resolve_at(resolved.probe.resolver, target, false)?;
        divergence.probes.push(right.probe.clone().into());
        Ok(resolved.chain.contains(right.end())
            || right.addresses().any(|address| resolved.addresses().any(|other| other == address)))
    }

    /// Whether the CDN says that every address is one of its nodes.
    fn all_nodes(&self, resolved: &Resolved<'_>) -> Result<bool, Stop> {
        if !self.case.control_plane {
            return Ok(false);
        }
        let probes: Vec<_> = resolved.addresses().take(8).map(|address| NodeLookup { address }).collect();
        let states = self.ask_each(&probes)?;
        Ok(!states.is_empty() && states.iter().all(|state| matches!(state, Ok(NodeState::Node))))
    }

    fn kind(&self, divergence: &Divergence<'_>) -> Result<DivergenceKind, Stop> {
        let reply = divergence.reply;
        // RFC 8914: 4 forged answer, 15 blocked, 16 censored, 17 filtered, 18 prohibited.
        let says_so = reply.ede.iter().any(|ede| matches!(ede.code, 4 | 15..=18));
        if reply.aa || says_so {
            return Ok(DivergenceKind::Forged);
        }
        let name = &divergence.probe.name;
        if divergence.data.is_empty() {
            let zone = self.zone(name)?.apex;
            let own_soa = reply.authority.iter().any(|rr| rr.name == zone);
            return Ok(match reply.negative_ttl() {
                Some(left) if own_soa => DivergenceKind::CachedDenial(left),
                _ => DivergenceKind::Forged,
            });
        }
        let left = ttl_of(reply, name).unwrap_or_default();
        let origins = self.config_if_any()?.map_or(&[][..], |config| &config.origins);
        let was_origin = origins.iter().any(|origin| {
            origin.address.parse::<IpAddr>().is_ok_and(|address| reply.addresses().any(|it| it == address))
        });
        let longer = ttl_of(divergence.held.reply, name).is_some_and(|ttl| left > ttl);
        // What a cache has kept for a while has a crooked number of seconds left; what is made up does not, and
        // is not given out for many hours.
        let just_cached = longer && left >= 6 * 3600;
        Ok(if was_origin || just_cached || !left.is_multiple_of(30) {
            DivergenceKind::Cached(left)
        } else {
            DivergenceKind::Forged
        })
    }

    /// Whether an address is one that forged answers carry and no site has.
    fn is_forged(&self, address: IpAddr) -> bool {
        let allowed = self.case.may_probe(address);
        let pooled = POOL.iter().any(|network| {
            network.parse::<ipnet::IpNet>().is_ok_and(|network| network.contains(&address.to_canonical()))
        });
        pooled || (special_purpose(address).is_some() && !allowed)
    }
}

fn ttl_of(reply: &DnsReply, name: &DnsName) -> Option<u32> {
    reply.answer.iter().filter(|rr| rr.name == *name).map(|rr| rr.ttl).min()
}

impl Divergence<'_> {
    /// The resolver.
    pub fn resolver(&self) -> SocketAddr {
        self.probe.resolver
    }

    /// What the resolver says, for a sentence.
    pub fn brief(&self) -> String {
        super::brief(&self.data, self.reply.rcode)
    }
}
