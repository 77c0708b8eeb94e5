use edgedesk_evidence::dns::{Rcode, RecordType, WalkEnd};
use edgedesk_evidence::{DnsName, Probe};

use super::Site;
use crate::catalogue::Stop;

/// A name's CNAMEs, followed from authority to authority: what there is to be seen where a resolver gives up.
#[derive(Clone, Debug)]
pub struct AuthorityChain {
    /// The names, from the one asked for.
    pub names: Vec<DnsName>,
    /// How it ends.
    pub end: ChainEnd,
    /// What was asked.
    pub probes: Vec<Probe>,
}

/// How a chain of CNAMEs ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ChainEnd {
    /// At a name that has an address.
    Address,
    /// At a name that exists and has none.
    NoAddress,
    /// At a name that does not exist.
    NoName,
    /// At a name whose zone has no server that answers.
    DeadZone,
    /// At this name, which was met before.
    Loop(DnsName),
    /// Not within the hops that a resolver follows.
    TooLong,
}

/// Hops followed at most, as common resolvers do (BIND: 16, Unbound: 11).
const HOPS: usize = 11;

impl Site<'_> {
    /// Follows the CNAMEs of `name` from authority to authority.
    pub fn authority_chain(&self, name: &DnsName) -> Result<AuthorityChain, Stop> {
        let mut chain =
            AuthorityChain { names: vec![name.clone()], end: ChainEnd::TooLong, probes: Vec::new() };
        let mut current = name.clone();
        while chain.names.len() <= HOPS {
            let zone = self.zone(&current)?;
            chain.probes.push(zone.walk.into());
            let by = match &zone.trace.end {
                WalkEnd::Answered { nxdomain: true, .. } => {
                    chain.end = ChainEnd::NoName;
                    return Ok(chain);
                }
                WalkEnd::Answered { by, .. } => *by,
                WalkEnd::Dead { .. } | WalkEnd::Lost(_) => {
                    chain.end = ChainEnd::DeadZone;
                    return Ok(chain);
                }
            };
            let probe = [RecordType::A, RecordType::Aaaa].map(|rtype| edgedesk_evidence::dns::AskServer {
                server: by,
                name: current.clone(),
                rtype,
                tcp: false,
            });
            let outcomes = self.ask_all(&probe)?;
            chain.probes.extend(probe.into_iter().map(Probe::from));
            let replies = || outcomes.iter().filter_map(|outcome| outcome.reply());
            let Some((next, _)) = replies().find_map(|reply| reply.cname_of(&current)) else {
                let has_address = replies().any(|reply| reply.addresses().next().is_some());
                let denied = replies().any(|reply| reply.rcode == Rcode::NXDOMAIN);
                chain.end = match (has_address, denied, replies().next().is_some()) {
                    (true, ..) => ChainEnd::Address,
                    (_, true, _) => ChainEnd::NoName,
                    (_, _, true) => ChainEnd::NoAddress,
                    (_, _, false) => ChainEnd::DeadZone,
                };
                return Ok(chain);
            };
            if chain.names.contains(next) {
                chain.end = ChainEnd::Loop(next.clone());
                return Ok(chain);
            }
            chain.names.push(next.clone());
            current = next.clone();
        }
        Ok(chain)
    }
}
