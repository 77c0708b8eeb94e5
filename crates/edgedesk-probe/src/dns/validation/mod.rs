//! Judges a chain of trust (RFC 4035 §5): a pure function of the records and the clock.

mod answer;
#[cfg(test)]
mod tests;

use edgedesk_evidence::DnsName;
use edgedesk_evidence::dns::{ChainOfTrust, DnssecFault, DnssecState, Link, RecordType};
use hickory_proto::dnssec::rdata::{DNSKEY, DNSSECRData, DS};
use hickory_proto::dnssec::{Algorithm, DigestType, PublicKey as _};
use hickory_proto::op::Message;
use hickory_proto::rr::{self, RData};

use super::denial::{self, Claim, Judge};
use super::record;
use super::signature::{self, verify};

/// Keys of a zone that are looked at.
const KEYS: usize = 32;

/// A message with authority, or why there is none.
pub(super) type Fetched = Result<Message, String>;

/// What the servers said.
pub(super) struct Collected<'a> {
    /// The DS records of the first zone.
    pub(super) anchors: &'a [DS],
    /// From the anchor downwards.
    pub(super) zones: Vec<CollectedZone>,
    pub(super) name: DnsName,
    pub(super) rtype: RecordType,
    /// The record set asked for and the zone that holds it; none where the chain ends above it.
    pub(super) target: Option<(DnsName, Fetched)>,
}

/// One zone of the chain.
pub(super) struct CollectedZone {
    pub(super) zone: DnsName,
    /// The parent's answer for its DS; none for the anchor.
    pub(super) ds: Option<Fetched>,
    /// Its key set; none where its parent has no DS for it.
    pub(super) dnskey: Option<Fetched>,
}

/// A zone whose keys are trusted.
struct Trusted {
    zone: DnsName,
    keys: Vec<DNSKEY>,
}

/// Judges.
pub(super) fn validate(collected: &Collected<'_>, now: i64) -> ChainOfTrust {
    let mut links = Vec::new();
    let state = walk(collected, now, &mut links).unwrap_or_else(|state| state);
    ChainOfTrust { links, state }
}

/// `Err` ends the chain early; both sides are states.
fn walk(collected: &Collected<'_>, now: i64, links: &mut Vec<Link>) -> Result<DnssecState, DnssecState> {
    let mut trusted: Vec<Trusted> = Vec::new();
    for zone in &collected.zones {
        let ds = match (&zone.ds, trusted.last()) {
            (Some(fetched), Some(parent)) => delegation(zone, fetched, parent, now)?,
            _ => collected.anchors.to_vec(),
        };
        trusted.push(keys(zone, &ds, now, links)?);
    }
    let Some((holder, fetched)) = &collected.target else {
        return Ok(DnssecState::Indeterminate("the record set was not asked for".to_owned()));
    };
    let Some(holder) = trusted.iter().find(|trusted| trusted.zone == *holder) else {
        return Ok(DnssecState::Indeterminate(format!("{holder} is not in the chain")));
    };
    let message = fetched.as_ref().map_err(|why| DnssecState::Indeterminate(why.clone()))?;
    answer::judge(collected, message, holder, now, links)
}

/// The DS records of a zone, verified with the parent's keys.
fn delegation(
    zone: &CollectedZone,
    fetched: &Fetched,
    parent: &Trusted,
    now: i64,
) -> Result<Vec<DS>, DnssecState> {
    let message = fetched.as_ref().map_err(|why| DnssecState::Indeterminate(why.clone()))?;
    let (name, apex) = (wire(&zone.zone)?, wire(&parent.zone)?);
    let keys: Vec<&DNSKEY> = parent.keys.iter().collect();
    let bogus = |(fault, detail)| DnssecState::Bogus { zone: parent.zone.clone(), fault, detail };
    let ds: Vec<DS> = message
        .answers
        .iter()
        .filter(|rr| rr.name == name)
        .filter_map(|rr| match &rr.data {
            RData::DNSSEC(DNSSECRData::DS(ds)) => Some(ds.clone()),
            _ => None,
        })
        .collect();
    if ds.is_empty() {
        let judge = Judge { apex: &apex, keys: &keys, now };
        // That nothing is signed there is proven either way.
        denial::verify(message, &name, Claim::TypeAbsent(rr::RecordType::DS), judge).map_err(bogus)?;
        return Err(DnssecState::Insecure { zone: zone.zone.clone() });
    }
    verify(&message.answers, &name, rr::RecordType::DS, &apex, &keys, now).result.map_err(bogus)?;
    Ok(ds)
}

/// The key set of a zone, verified with its DS records.
fn keys(zone: &CollectedZone, ds: &[DS], now: i64, links: &mut Vec<Link>) -> Result<Trusted, DnssecState> {
    let apex = wire(&zone.zone)?;
    links.push(Link {
        zone: zone.zone.clone(),
        ds: ds.iter().map(record::ds_facts).collect(),
        dnskeys: Vec::new(),
        rrsigs: Vec::new(),
    });
    if !ds.iter().any(supported) {
        // RFC 4035 §5.2: a zone signed only in ways we do not know is as good as unsigned.
        return Err(DnssecState::Insecure { zone: zone.zone.clone() });
    }
    let message = match &zone.dnskey {
        Some(Ok(message)) => message,
        Some(Err(why)) => return Err(DnssecState::Indeterminate(why.clone())),
        None => {
            return Err(DnssecState::Indeterminate(format!("the keys of {} were not asked for", zone.zone)));
        }
    };
    let all: Vec<DNSKEY> = message
        .answers
        .iter()
        .filter(|rr| rr.name == apex)
        .filter_map(|rr| match &rr.data {
            RData::DNSSEC(DNSSECRData::DNSKEY(key)) => Some(key.clone()),
            _ => None,
        })
        .take(KEYS)
        .collect();
    let bogus = |fault, detail| DnssecState::Bogus { zone: zone.zone.clone(), fault, detail };
    let tags = || ds.iter().map(|ds| ds.key_tag().to_string()).collect::<Vec<_>>().join(", ");
    let entries: Vec<&DNSKEY> = all.iter().filter(|key| ds.iter().any(|ds| covers(ds, &apex, key))).collect();
    let rtype = rr::RecordType::DNSKEY;
    let verdict = verify(&message.answers, &apex, rtype, &apex, &entries, now);
    if let Some(link) = links.last_mut() {
        link.dnskeys = all.iter().map(|key| record::dnskey_facts(key, entries.contains(&key))).collect();
        link.rrsigs = verdict.rrsigs;
    }
    if all.is_empty() {
        return Err(bogus(
            DnssecFault::DnskeyMissing,
            format!("the parent has DS {}, the zone no key", tags()),
        ));
    }
    if entries.is_empty() {
        let keys: Vec<_> = all.iter().filter_map(|key| key.calculate_key_tag().ok()).collect();
        return Err(bogus(DnssecFault::DsMismatch, format!("DS {}, keys {keys:?}", tags())));
    }
    if signature::signatures(&message.answers, &apex, rtype).next().is_none() {
        return Err(bogus(DnssecFault::SignatureMissing, format!("{} DNSKEY has no signature", zone.zone)));
    }
    verdict.result.map_err(|(fault, detail)| bogus(fault, detail))?;
    Ok(Trusted { zone: zone.zone.clone(), keys: all })
}

fn covers(ds: &DS, apex: &rr::Name, key: &DNSKEY) -> bool {
    ds.algorithm() == key.public_key().algorithm()
        && key.calculate_key_tag().is_ok_and(|tag| tag == ds.key_tag())
        && ds.covers(apex, key).unwrap_or(false)
}

fn supported(ds: &DS) -> bool {
    let digest = matches!(ds.digest_type(), DigestType::SHA1 | DigestType::SHA256 | DigestType::SHA384);
    digest && !matches!(ds.algorithm(), Algorithm::Unknown(_)) && ds.algorithm().is_supported()
}

fn wire(name: &DnsName) -> Result<rr::Name, DnssecState> {
    record::wire_name(name).ok_or_else(|| DnssecState::Indeterminate(format!("{name} has no wire form")))
}
