//! Signatures over record sets (RFC 4035 §5.3): pure functions of records, keys and the clock.

use edgedesk_evidence::dns::{DnssecFault, RrsigFacts};
use hickory_proto::dnssec::rdata::{DNSKEY, DNSSECRData, RRSIG};
use hickory_proto::dnssec::{PublicKey as _, Verifier as _};
use hickory_proto::rr::{Name, RData, Record, RecordType, SerialNumber};

/// Signatures of a set that are tried, and keys for each: a set made to cost time stays cheap (KeyTrap).
const SIGNATURES: usize = 8;
const KEYS: usize = 4;

/// What a set's signatures come to.
pub(super) struct Verdict {
    pub(super) rrsigs: Vec<RrsigFacts>,
    /// For a set that a wildcard made, the number of labels of the wildcard's parent (RFC 4035 §5.3.4).
    pub(super) result: Result<Option<u8>, (DnssecFault, String)>,
}

/// Holds the set of `name` and `rtype` in `section` against the keys of `zone` at `now`, in Unix seconds.
pub(super) fn verify(
    section: &[Record],
    name: &Name,
    rtype: RecordType,
    zone: &Name,
    keys: &[&DNSKEY],
    now: i64,
) -> Verdict {
    let mut rrsigs = Vec::new();
    let mut best: Option<(DnssecFault, String)> = None;
    let mut holds = None;
    for rrsig in signatures(section, name, rtype).take(SIGNATURES) {
        let input = rrsig.input();
        let signers = keys.iter().filter(|key| {
            key.zone_key()
                && key.public_key().algorithm() == input.algorithm
                && key.calculate_key_tag().is_ok_and(|tag| tag == input.key_tag)
        });
        let verifies = input.signer_name == *zone
            && signers.take(KEYS).any(|key| {
                key.verify_rrsig(name, hickory_proto::rr::DNSClass::IN, rrsig, section.iter()).is_ok()
            });
        rrsigs.push(RrsigFacts {
            covered: rtype.to_string(),
            key_tag: input.key_tag,
            inception: input.sig_inception.get().into(),
            expiration: input.sig_expiration.get().into(),
            verifies,
        });
        let tag = input.key_tag;
        let (from, until) = (input.sig_inception.get(), input.sig_expiration.get());
        match dates(input.sig_inception, input.sig_expiration, now) {
            _ if !verifies => {
                let why = format!("{name} {rtype}: the signature by key {tag} does not verify");
                best.get_or_insert((DnssecFault::SignatureInvalid, why));
            }
            Ok(()) => {
                let labels = input.num_labels;
                holds = Some((labels < name.num_labels()).then_some(labels));
            }
            Err(fault) => {
                best = Some((fault, format!("{name} {rtype}, key {tag}: valid from {from} until {until}")));
            }
        }
    }
    let result = match (holds, best) {
        (Some(made), _) => Ok(made),
        (None, Some(fault)) => Err(fault),
        (None, None) => Err((DnssecFault::SignatureMissing, format!("{name} {rtype} has no signature"))),
    };
    Verdict { rrsigs, result }
}

/// The signatures over a set.
pub(super) fn signatures<'a>(
    section: &'a [Record],
    name: &'a Name,
    rtype: RecordType,
) -> impl Iterator<Item = &'a RRSIG> {
    section.iter().filter_map(move |record| match &record.data {
        RData::DNSSEC(DNSSECRData::RRSIG(rrsig))
            if record.name == *name && rrsig.input().type_covered == rtype =>
        {
            Some(rrsig)
        }
        _ => None,
    })
}

/// Dates are serial numbers of 32 bits that wrap (RFC 4034 §3.1.5).
fn dates(from: SerialNumber, until: SerialNumber, now: i64) -> Result<(), DnssecFault> {
    let now = u32::try_from(now.rem_euclid(1 << 32)).unwrap_or_default();
    let now = SerialNumber::new(now);
    if until < now {
        Err(DnssecFault::SignatureExpired)
    } else if now < from {
        Err(DnssecFault::SignatureNotYetValid)
    } else {
        Ok(())
    }
}
