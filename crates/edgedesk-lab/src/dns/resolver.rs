use std::collections::BTreeMap;
use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

use hickory_proto::op::ResponseCode;
use hickory_proto::rr::{Name, RData, Record, RecordType};

use super::{Reply, Servers};

/// RFC 8914 §4: DNSSEC Bogus, and No Reachable Authority.
const EDE_BOGUS: (u16, &str) = (6, "the chain of trust is broken");
const EDE_NO_AUTHORITY: (u16, &str) = (22, "no server of the zone answers");

/// What a resolver does with one name, whatever the authority says.
#[derive(Clone, Debug)]
pub enum ResolverFault {
    /// Never answers.
    Silent,
    /// Answers SERVFAIL.
    ServFail,
    /// Answers with these addresses, from its cache or by deceit, this many seconds left to live.
    Addresses(Vec<Ipv4Addr>, u32),
    /// Still remembers that the name does not exist.
    NxDomain,
}

/// A validating recursive resolver that resolves from the lab's own servers.
pub(crate) struct Resolver {
    pub(crate) servers: Arc<Servers>,
    pub(crate) roots: Vec<Ipv4Addr>,
    pub(crate) faults: BTreeMap<Name, ResolverFault>,
    /// Zones that do not validate, and all others that do.
    pub(crate) bogus: Vec<Name>,
    pub(crate) secure: Vec<Name>,
}

/// What came of following one name without its aliases.
struct Step {
    reply: Reply,
    zone: Name,
}

impl Resolver {
    /// The answer, and how long it takes. `None` is silence.
    pub(crate) fn answer(
        &self,
        name: &Name,
        rtype: RecordType,
        checking: bool,
        dnssec: bool,
    ) -> (Option<Reply>, Duration) {
        let mut delay = Duration::ZERO;
        let mut at = name.to_lowercase();
        let mut full = Reply { recursion: true, authentic: true, ..Reply::empty(ResponseCode::NoError) };
        for _ in 0..16 {
            match self.faults.get(&at) {
                Some(ResolverFault::Silent) => return (None, delay),
                Some(ResolverFault::ServFail) => return (Some(fail(None)), delay),
                Some(ResolverFault::NxDomain) => {
                    full.code = ResponseCode::NXDomain;
                    return (Some(full), delay);
                }
                Some(ResolverFault::Addresses(addresses, ttl)) => {
                    if rtype == RecordType::A {
                        full.answers.extend(
                            addresses
                                .iter()
                                .map(|ip| Record::from_rdata(at.clone(), *ttl, RData::A((*ip).into()))),
                        );
                    }
                    full.authentic = false;
                    return (Some(full), delay);
                }
                None => {}
            }
            let Some(Step { reply, zone }) = self.follow(&at, rtype, dnssec, &mut delay) else {
                return (Some(fail(Some(EDE_NO_AUTHORITY))), delay);
            };
            if checking && self.bogus.contains(&zone) {
                return (Some(fail(Some(EDE_BOGUS))), delay);
            }
            full.authentic &= self.secure.contains(&zone);
            full.code = reply.code;
            let mut seen = at.clone();
            for record in &reply.answers {
                if let RData::CNAME(target) = &record.data
                    && record.name == seen
                    && rtype != RecordType::CNAME
                {
                    seen = target.0.to_lowercase();
                }
            }
            if seen == at && reply.answers.iter().any(|record| record.name != at) {
                return (Some(fail(None)), delay);
            }
            let found = reply.answers.iter().any(|record| record.record_type() == rtype);
            full.answers.extend(reply.answers);
            if found || seen == at || reply.code == ResponseCode::NXDomain {
                if !found {
                    full.authorities = reply.authorities;
                }
                full.authentic &= checking;
                return (Some(full), delay);
            }
            at = seen;
        }
        (Some(fail(None)), delay)
    }

    /// Follows the delegations from the roots to an answer with authority.
    fn follow(&self, name: &Name, rtype: RecordType, dnssec: bool, delay: &mut Duration) -> Option<Step> {
        let mut addresses = self.roots.clone();
        let mut zone = Name::root();
        for _ in 0..16 {
            let mut next = None;
            for address in &addresses {
                let Some(server) = self.servers.get(address) else { continue };
                let (reply, took) = server.answer(name, rtype, dnssec);
                *delay += took;
                let Some(reply) = reply else { continue };
                if reply.truncated || !matches!(reply.code, ResponseCode::NoError | ResponseCode::NXDomain) {
                    continue;
                }
                if reply.authoritative {
                    let zone = reply
                        .answers
                        .iter()
                        .chain(&reply.authorities)
                        .filter(|record| record.record_type() == RecordType::SOA)
                        .map(|record| record.name.clone())
                        .next()
                        .unwrap_or(zone);
                    return Some(Step { reply, zone });
                }
                let cut = reply.authorities.iter().find(|record| record.record_type() == RecordType::NS);
                if let Some(cut) = cut.filter(|cut| cut.name.num_labels() > zone.num_labels()) {
                    next = Some((cut.name.clone(), self.addresses_of(&reply, delay)));
                    break;
                }
            }
            (zone, addresses) = next?;
        }
        None
    }

    /// The addresses of a referral's servers: from glue, else looked up.
    fn addresses_of(&self, referral: &Reply, delay: &mut Duration) -> Vec<Ipv4Addr> {
        let mut addresses = Vec::new();
        for record in &referral.authorities {
            let RData::NS(server) = &record.data else { continue };
            let glue = referral.additionals.iter().filter(|glue| glue.name == server.0);
            let known: Vec<_> = glue.filter_map(|glue| glue.data.ip_addr()).collect();
            let known = if known.is_empty() {
                let (reply, took) = self.answer(&server.0, RecordType::A, false, false);
                *delay += took;
                reply.iter().flat_map(|it| &it.answers).filter_map(|it| it.data.ip_addr()).collect()
            } else {
                known
            };
            addresses.extend(known.into_iter().filter_map(|ip| match ip {
                std::net::IpAddr::V4(ip) => Some(ip),
                std::net::IpAddr::V6(_) => None,
            }));
        }
        addresses
    }
}

fn fail(error: Option<(u16, &'static str)>) -> Reply {
    Reply { recursion: true, error, ..Reply::empty(ResponseCode::ServFail) }
}
