//! Judges a chain of trust (RFC 4035 §5): a pure function of the records and the clock.

use edgedesk_evidence::DnsName;
use edgedesk_evidence::dns::{ChainOfTrust, DnssecFault, DnssecState, Link, RecordType};
use hickory_proto::dnssec::rdata::{DNSKEY, DNSSECRData, DS};
use hickory_proto::dnssec::{Algorithm, DigestType, PublicKey as _};
use hickory_proto::op::{Message, ResponseCode};
use hickory_proto::rr::{self, RData};

use super::signature::{self, verify};
use super::{denial, record};

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
    let bogus = |(fault, detail)| DnssecState::Bogus { zone: holder.zone.clone(), fault, detail };
    let (name, apex) = (wire(&collected.name)?, wire(&holder.zone)?);
    let keys: Vec<&DNSKEY> = holder.keys.iter().collect();
    let asked = record::wire_type(collected.rtype);
    let has = |rtype| message.answers.iter().any(|rr| rr.name == name && rr.record_type() == rtype);
    let Some(rtype) = [asked, rr::RecordType::CNAME].into_iter().find(|rtype| has(*rtype)) else {
        let nxdomain = message.metadata.response_code == ResponseCode::NXDomain;
        denial::verify(message, &name, asked, nxdomain, &apex, &keys, now).map_err(bogus)?;
        return Ok(DnssecState::Secure);
    };
    let verdict = verify(&message.answers, &name, rtype, &apex, &keys, now);
    if let Some(link) = links.iter_mut().find(|link| link.zone == holder.zone) {
        link.rrsigs.extend(verdict.rrsigs);
    }
    verdict.result.map_err(bogus)?;
    Ok(DnssecState::Secure)
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
        denial::verify(message, &name, rr::RecordType::DS, false, &apex, &keys, now).map_err(bogus)?;
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

#[cfg(test)]
mod tests {
    use hickory_proto::dnssec::crypto::EcdsaSigningKey;
    use hickory_proto::dnssec::rdata::RRSIG;
    use hickory_proto::dnssec::{DnssecSigner, SigningKey as _};
    use hickory_proto::op::OpCode;
    use hickory_proto::rr::rdata::A;
    use hickory_proto::rr::{DNSClass, Record, RecordSet};
    use time::OffsetDateTime;

    use super::*;

    const DAY: i64 = 86_400;
    const FROM: i64 = 1_700_000_000;

    fn signed(signer: &DnssecSigner, set: &[Record]) -> Fetched {
        let mut records = RecordSet::new(set[0].name.clone(), set[0].record_type(), 0);
        for record in set {
            records.insert(record.clone(), 0);
        }
        let from = OffsetDateTime::from_unix_timestamp(FROM).expect("a time");
        let rrsig = RRSIG::from_rrset(&records, DNSClass::IN, from, signer).expect("a signature");
        let mut message = Message::response(1, OpCode::Query);
        message.add_answers(set.iter().cloned());
        let rrsig = RData::DNSSEC(DNSSECRData::RRSIG(rrsig));
        message.add_answer(Record::from_rdata(set[0].name.clone(), 60, rrsig));
        Ok(message)
    }

    /// The zone `test`, signed for a day, judged after `break_it` has had its way with it.
    fn state(now: i64, break_it: impl FnOnce(&mut Collected<'_>)) -> DnssecState {
        let algorithm = Algorithm::ECDSAP256SHA256;
        let pkcs8 = EcdsaSigningKey::generate_pkcs8(algorithm).expect("a key");
        let key = EcdsaSigningKey::from_pkcs8(&pkcs8, algorithm).expect("a key");
        let dnskey = DNSKEY::from_key(&key.to_public_key().expect("a public key"));
        let apex = rr::Name::from_ascii("test.").expect("a name");
        let digest = dnskey.to_digest(&apex, DigestType::SHA256).expect("a digest").as_ref().to_vec();
        let tag = dnskey.calculate_key_tag().expect("a tag");
        let ds = [DS::new(tag, algorithm, DigestType::SHA256, digest)];
        let day = std::time::Duration::from_secs(DAY.unsigned_abs());
        let signer = DnssecSigner::new(dnskey.clone(), Box::new(key), apex.clone(), day);
        let keys = Record::from_rdata(apex.clone(), 60, RData::DNSSEC(DNSSECRData::DNSKEY(dnskey)));
        let www = rr::Name::from_ascii("www.test.").expect("a name");
        let address = Record::from_rdata(www, 60, RData::A(A::new(192, 0, 2, 1)));
        let zone: DnsName = "test".parse().expect("a name");
        let mut collected = Collected {
            anchors: &ds,
            zones: vec![CollectedZone {
                zone: zone.clone(),
                ds: None,
                dnskey: Some(signed(&signer, &[keys])),
            }],
            name: "www.test".parse().expect("a name"),
            rtype: RecordType::A,
            target: Some((zone, signed(&signer, &[address]))),
        };
        break_it(&mut collected);
        validate(&collected, now).state
    }

    fn fault(state: DnssecState) -> Option<DnssecFault> {
        match state {
            DnssecState::Bogus { fault, .. } => Some(fault),
            _ => None,
        }
    }

    fn answer<'a>(collected: &'a mut Collected<'_>) -> &'a mut Message {
        collected.target.as_mut().and_then(|(_, fetched)| fetched.as_mut().ok()).expect("a message")
    }

    #[test]
    fn an_intact_chain_is_secure() {
        assert_eq!(state(FROM + 1, |_| {}), DnssecState::Secure);
    }

    #[test]
    fn signatures_hold_for_their_period_only() {
        assert_eq!(fault(state(FROM + 2 * DAY, |_| {})), Some(DnssecFault::SignatureExpired));
        assert_eq!(fault(state(FROM - DAY, |_| {})), Some(DnssecFault::SignatureNotYetValid));
    }

    #[test]
    fn each_break_has_its_fault() {
        let unsigned = state(FROM + 1, |zone| answer(zone).answers.truncate(1));
        assert_eq!(fault(unsigned), Some(DnssecFault::SignatureMissing));
        let changed = state(FROM + 1, |zone| answer(zone).answers[0].data = RData::A(A::new(192, 0, 2, 2)));
        assert_eq!(fault(changed), Some(DnssecFault::SignatureInvalid));
        let denied = state(FROM + 1, |zone| answer(zone).answers.clear());
        assert_eq!(fault(denied), Some(DnssecFault::DenialInvalid));
        let keyless = state(FROM + 1, |zone| {
            zone.zones[0].dnskey = Some(Ok(Message::response(1, OpCode::Query)));
        });
        assert_eq!(fault(keyless), Some(DnssecFault::DnskeyMissing));
        let silent = state(FROM + 1, |zone| zone.zones[0].dnskey = Some(Err("timeout".to_owned())));
        assert_eq!(silent, DnssecState::Indeterminate("timeout".to_owned()));
    }
}
