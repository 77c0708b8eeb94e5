use std::collections::{BTreeMap, BTreeSet};
use std::net::{IpAddr, SocketAddr};

use edgedesk_evidence::DnsName;
use edgedesk_evidence::dns::{Cut, DnsReply, DsFacts, NameServer, Rcode, Rdata};

/// Name servers of a zone that are followed.
const SERVERS: usize = 16;
/// Addresses of a name server that are kept.
const ADDRESSES: usize = 64;

/// What a reply to a walk's question at a server of `zone` means.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// Down to a zone below.
    Referral(DnsName),
    /// The server speaks with authority; the zone that holds the name where the reply tells it.
    Authority { zone: Option<DnsName>, nxdomain: bool, alias: bool },
    /// Nothing that leads on: an error, or a referral upwards or sideways.
    Useless,
}

/// Reads a reply.
pub(super) fn meaning(reply: &DnsReply, zone: &DnsName, name: &DnsName) -> Meaning {
    if reply.tc || !matches!(reply.rcode, Rcode::NOERROR | Rcode::NXDOMAIN) {
        return Meaning::Useless;
    }
    if reply.aa {
        let alias = reply.cname_of(name).is_some();
        let soa = reply.answer.iter().chain(&reply.authority).find(|rr| {
            matches!(rr.data, Rdata::Soa { .. }) && name.is_within(&rr.name) && rr.name.is_within(zone)
        });
        return Meaning::Authority {
            zone: soa.map(|rr| rr.name.clone()),
            nxdomain: reply.rcode == Rcode::NXDOMAIN && !alias,
            alias,
        };
    }
    let below = reply.authority.iter().find(|rr| {
        matches!(rr.data, Rdata::Ns { .. })
            && rr.name != *zone
            && rr.name.is_within(zone)
            && name.is_within(&rr.name)
    });
    match below {
        Some(rr) if reply.answer.is_empty() => Meaning::Referral(rr.name.clone()),
        _ => Meaning::Useless,
    }
}

/// The delegation of `child` in a reply of a server of `parent`. Addresses are believed for names within the
/// parent only, which is what its servers may speak of.
pub(super) fn cut(reply: &DnsReply, parent: &DnsName, child: &DnsName, told_by: SocketAddr) -> Cut {
    let names: BTreeSet<&DnsName> = reply
        .authority
        .iter()
        .chain(&reply.answer)
        .filter(|rr| rr.name == *child)
        .filter_map(|rr| match &rr.data {
            Rdata::Ns { target } => Some(target),
            _ => None,
        })
        .take(SERVERS)
        .collect();
    let mut glue = BTreeMap::<&DnsName, BTreeSet<IpAddr>>::new();
    for rr in reply.additional.iter().filter(|rr| rr.name.is_within(parent)) {
        let address = match rr.data {
            Rdata::A { address } => IpAddr::V4(address),
            Rdata::Aaaa { address } => IpAddr::V6(address),
            _ => continue,
        };
        glue.entry(&rr.name).or_default().insert(address);
    }
    let servers = names
        .into_iter()
        .map(|name| {
            let addresses: Vec<_> = glue.get(name).into_iter().flatten().copied().take(ADDRESSES).collect();
            NameServer { name: name.clone(), glue: !addresses.is_empty(), addresses, error: None }
        })
        .collect();
    let ds = reply.authority.iter().chain(&reply.answer).filter(|rr| rr.name == *child);
    let ds = ds.filter_map(|rr| match rr.data {
        Rdata::Ds { key_tag, algorithm, digest_type } => Some(DsFacts { key_tag, algorithm, digest_type }),
        _ => None,
    });
    Cut { zone: child.clone(), told_by, servers, ds: ds.collect() }
}
