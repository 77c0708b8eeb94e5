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
        zones: vec![CollectedZone { zone: zone.clone(), ds: None, dnskey: Some(signed(&signer, &[keys])) }],
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
