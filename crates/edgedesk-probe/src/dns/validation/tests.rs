use hickory_proto::dnssec::crypto::EcdsaSigningKey;
use hickory_proto::dnssec::rdata::{NSEC, RRSIG};
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

/// A zone with one key.
struct Keyed {
    signer: DnssecSigner,
    ds: DS,
    dnskey: Record,
}

fn keyed(apex: &str) -> Keyed {
    let algorithm = Algorithm::ECDSAP256SHA256;
    let pkcs8 = EcdsaSigningKey::generate_pkcs8(algorithm).expect("a key");
    let key = EcdsaSigningKey::from_pkcs8(&pkcs8, algorithm).expect("a key");
    let dnskey = DNSKEY::from_key(&key.to_public_key().expect("a public key"));
    let apex = wire_name(apex);
    let digest = dnskey.to_digest(&apex, DigestType::SHA256).expect("a digest").as_ref().to_vec();
    let tag = dnskey.calculate_key_tag().expect("a tag");
    let day = std::time::Duration::from_secs(DAY.unsigned_abs());
    Keyed {
        signer: DnssecSigner::new(dnskey.clone(), Box::new(key), apex.clone(), day),
        ds: DS::new(tag, algorithm, DigestType::SHA256, digest),
        dnskey: Record::from_rdata(apex, 60, RData::DNSSEC(DNSSECRData::DNSKEY(dnskey))),
    }
}

fn wire_name(name: &str) -> rr::Name {
    rr::Name::from_ascii(name).expect("a name")
}

fn name(name: &str) -> DnsName {
    name.parse().expect("a name")
}

fn address(owner: &str) -> Record {
    Record::from_rdata(wire_name(owner), 60, RData::A(A::new(192, 0, 2, 1)))
}

/// The zone `test`, signed for a day, judged after `break_it` has had its way with it.
fn state(now: i64, break_it: impl FnOnce(&mut Collected<'_>)) -> DnssecState {
    let Keyed { signer, ds, dnskey } = keyed("test.");
    let dnskey = Some(signed(&signer, &[dnskey]));
    let mut collected = Collected {
        anchors: &[ds],
        zones: vec![CollectedZone { zone: name("test"), ds: None, dnskey }],
        name: name("www.test"),
        rtype: RecordType::A,
        target: Some((name("test"), signed(&signer, &[address("www.test.")]))),
    };
    break_it(&mut collected);
    validate(&collected, now).state
}

/// The signed zone `shop.test` below the signed `test`, with what `delegate` makes of its DS.
fn child_state(delegate: impl FnOnce(&DnssecSigner, DS) -> Fetched) -> DnssecState {
    let (parent, child) = (keyed("test."), keyed("shop.test."));
    let ds = delegate(&parent.signer, child.ds);
    let zones = vec![
        CollectedZone {
            zone: name("test"),
            ds: None,
            dnskey: Some(signed(&parent.signer, &[parent.dnskey])),
        },
        CollectedZone {
            zone: name("shop.test"),
            ds: Some(ds),
            dnskey: Some(signed(&child.signer, &[child.dnskey])),
        },
    ];
    let target = Some((name("shop.test"), signed(&child.signer, &[address("www.shop.test.")])));
    let collected =
        Collected { anchors: &[parent.ds], zones, name: name("www.shop.test"), rtype: RecordType::A, target };
    validate(&collected, FROM + 1).state
}

fn ds_record(ds: DS) -> Record {
    Record::from_rdata(wire_name("shop.test."), 60, RData::DNSSEC(DNSSECRData::DS(ds)))
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
    let other = DS::new(1, Algorithm::ECDSAP256SHA256, DigestType::SHA256, vec![0; 32]);
    let of_another_key = state(FROM + 1, |zone| zone.anchors = Box::leak(Box::new([other])));
    assert_eq!(fault(of_another_key), Some(DnssecFault::DsMismatch));
    let silent = state(FROM + 1, |zone| zone.zones[0].dnskey = Some(Err("timeout".to_owned())));
    assert_eq!(silent, DnssecState::Indeterminate("timeout".to_owned()));
}

#[test]
fn a_chain_of_two_zones_is_secure() {
    assert_eq!(child_state(|parent, ds| signed(parent, &[ds_record(ds)])), DnssecState::Secure);
}

#[test]
fn a_ds_is_believed_with_the_parents_signature_only() {
    let broken = child_state(|parent, ds| {
        let mut message = signed(parent, &[ds_record(ds)])?;
        message.answers.truncate(1);
        Ok(message)
    });
    let DnssecState::Bogus { zone, fault, .. } = broken else { panic!("{broken:?}") };
    assert_eq!((zone, fault), (name("test"), DnssecFault::SignatureMissing));
}

#[test]
fn a_ds_of_a_key_that_is_gone_is_the_childs_fault() {
    let broken = child_state(|parent, _| signed(parent, &[ds_record(keyed("shop.test.").ds)]));
    let DnssecState::Bogus { zone, fault, .. } = broken else { panic!("{broken:?}") };
    assert_eq!((zone, fault), (name("shop.test"), DnssecFault::DsMismatch));
}

#[test]
fn a_second_ds_of_a_key_that_is_gone_does_no_harm() {
    let rollover =
        child_state(|parent, ds| signed(parent, &[ds_record(ds), ds_record(keyed("shop.test.").ds)]));
    assert_eq!(rollover, DnssecState::Secure);
}

#[test]
fn a_missing_ds_must_be_proven() {
    let unproven = child_state(|_, _| Ok(Message::response(1, OpCode::Query)));
    assert_eq!(fault(unproven), Some(DnssecFault::DenialInvalid));
    let proven = child_state(|parent, _| {
        let nsec = NSEC::new(wire_name("z.test."), [rr::RecordType::NS]);
        let nsec = RData::DNSSEC(DNSSECRData::NSEC(nsec));
        let mut message = signed(parent, &[Record::from_rdata(wire_name("shop.test."), 60, nsec)])?;
        message.authorities = std::mem::take(&mut message.answers);
        Ok(message)
    });
    assert_eq!(proven, DnssecState::Insecure { zone: name("shop.test") });
}

#[test]
fn an_algorithm_that_nobody_knows_makes_a_zone_unsigned() {
    let unknown = child_state(|parent, ds| {
        let ds = DS::new(ds.key_tag(), Algorithm::Unknown(99), DigestType::SHA256, vec![0; 32]);
        signed(parent, &[ds_record(ds)])
    });
    assert_eq!(unknown, DnssecState::Insecure { zone: name("shop.test") });
}
