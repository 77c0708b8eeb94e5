//! Proofs that a name or a type does not exist (RFC 4035 §5.4, RFC 5155 §8, RFC 6840 §4).

mod nsec;
mod nsec3;
#[cfg(test)]
mod tests;

use edgedesk_evidence::dns::DnssecFault;
use hickory_proto::dnssec::rdata::{DNSKEY, DNSSECRData};
use hickory_proto::op::Message;
use hickory_proto::rr::{Name, RData, Record, RecordType};

use super::signature;

/// Records of a proof that are looked at. An honest one has three at most.
const RECORDS: usize = 8;

/// What is to be proven.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Claim {
    /// Neither the name exists nor a wildcard that would make it.
    NameAbsent,
    /// The name, or the wildcard that makes it, has no such type.
    TypeAbsent(RecordType),
    /// Nothing is closer to the name than the wildcard whose parent has this many labels.
    WildcardApplies(u8),
}

/// What a proof comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Denied {
    Securely,
    /// By records that leave room for unsigned delegations (opt-out), or that cost too much to compute.
    Insecurely,
}

/// A zone whose keys are trusted, and the time.
#[derive(Clone, Copy)]
pub(super) struct Judge<'a> {
    pub(super) apex: &'a Name,
    pub(super) keys: &'a [&'a DNSKEY],
    /// Unix seconds.
    pub(super) now: i64,
}

/// Checks that the authority section proves the claim about `name`, in the zone's own words.
pub(super) fn verify(
    message: &Message,
    name: &Name,
    claim: Claim,
    judge: Judge<'_>,
) -> Result<Denied, (DnssecFault, String)> {
    let section = &message.authorities;
    let is_proof = |rr: &&Record| {
        matches!(rr.data, RData::DNSSEC(DNSSECRData::NSEC(_) | DNSSECRData::NSEC3(_)))
            && judge.apex.zone_of(&rr.name)
    };
    let all: Vec<&Record> = section.iter().filter(is_proof).take(RECORDS).collect();
    let mut failed = None;
    let mut signed = Vec::new();
    for rr in &all {
        match signature::verify(section, &rr.name, rr.record_type(), judge.apex, judge.keys, judge.now).result
        {
            Ok(_) => signed.push(*rr),
            Err(why) => failed = failed.or(Some(why)),
        }
    }
    if let Some(denied) = prove(&signed, name, claim, judge.apex) {
        return Ok(denied);
    }
    if let Some(why) = failed.filter(|_| prove(&all, name, claim, judge.apex).is_some()) {
        return Err(why);
    }
    let what = match claim {
        Claim::NameAbsent => format!("{name} is denied"),
        Claim::TypeAbsent(rtype) => format!("{name} {rtype} is denied"),
        Claim::WildcardApplies(_) => format!("{name} is made from a wildcard"),
    };
    let how = if all.is_empty() { "there is no NSEC record" } else { "its NSEC records do not prove it" };
    Err((DnssecFault::DenialInvalid, format!("{what}, but {how}")))
}

/// Signatures apart.
fn prove(records: &[&Record], name: &Name, claim: Claim, apex: &Name) -> Option<Denied> {
    let (mut nsec, mut nsec3) = (Vec::new(), Vec::new());
    for rr in records {
        match &rr.data {
            RData::DNSSEC(DNSSECRData::NSEC(data)) => nsec.push((&rr.name, data)),
            RData::DNSSEC(DNSSECRData::NSEC3(data)) => nsec3.push((&rr.name, data)),
            _ => {}
        }
    }
    if nsec::prove(&nsec, name, claim, apex) {
        return Some(Denied::Securely);
    }
    nsec3::prove(&nsec3, name, claim, apex)
}

/// Whether a name with these types lacks one, said by the right side of a zone cut (RFC 6840 §4.1).
fn lacks(has: impl Fn(RecordType) -> bool, rtype: RecordType, at_apex: bool) -> bool {
    let right_side = if rtype == RecordType::DS {
        !has(RecordType::SOA) || at_apex
    } else {
        !has(RecordType::NS) || has(RecordType::SOA)
    };
    right_side && !has(rtype) && !has(RecordType::CNAME)
}

/// The wildcard directly below a name.
fn wildcard(parent: &Name) -> Option<Name> {
    parent.prepend_label("*").ok()
}
