//! Proofs that a name or a type does not exist (RFC 4035 §5.4, RFC 5155 §8).

use edgedesk_evidence::dns::DnssecFault;
use hickory_proto::dnssec::rdata::{DNSKEY, DNSSECRData, NSEC, NSEC3};
use hickory_proto::op::Message;
use hickory_proto::rr::{Name, RData, RecordType};

use super::signature;

/// RFC 9276 §3.2: more iterations are nobody's honest configuration, and cost time.
const ITERATIONS: u16 = 500;

/// Checks that the authority section denies `rtype` at `name`, or `name` as a whole, in the zone's own words.
pub(super) fn verify(
    message: &Message,
    name: &Name,
    rtype: RecordType,
    nxdomain: bool,
    apex: &Name,
    keys: &[&DNSKEY],
    now: i64,
) -> Result<(), (DnssecFault, String)> {
    let section = &message.authorities;
    let mut seen = false;
    let mut failed = None;
    for rr in section {
        let proves = match &rr.data {
            RData::DNSSEC(DNSSECRData::NSEC(nsec)) => nsec_denies(&rr.name, nsec, name, rtype, nxdomain),
            RData::DNSSEC(DNSSECRData::NSEC3(nsec3)) => {
                nsec3_denies(&rr.name, nsec3, name, rtype, nxdomain, apex)
            }
            _ => continue,
        };
        seen = true;
        if proves {
            match signature::verify(section, &rr.name, rr.record_type(), apex, keys, now).result {
                Ok(()) => return Ok(()),
                Err(why) => failed = Some(why),
            }
        }
    }
    let what = if nxdomain { name.to_string() } else { format!("{name} {rtype}") };
    Err(failed.unwrap_or_else(|| {
        let how = if seen { "its NSEC records do not cover it" } else { "there is no NSEC record" };
        (DnssecFault::DenialInvalid, format!("{what} is denied, but {how}"))
    }))
}

fn nsec_denies(owner: &Name, nsec: &NSEC, name: &Name, rtype: RecordType, nxdomain: bool) -> bool {
    if owner == name {
        let types = nsec.type_set();
        let has = |rtype| types.iter().any(|t| t == rtype);
        return !nxdomain && !has(rtype) && !has(RecordType::CNAME);
    }
    let next = nsec.next_domain_name();
    // The last record of a zone leads back to its top.
    let after_owner = owner < name;
    let covers = if owner < next { after_owner && name < next } else { after_owner || name < next };
    // A name with names below it exists, and so do names below a delegation, elsewhere.
    covers && (!nxdomain || !name.zone_of(next))
}

fn nsec3_denies(
    owner: &Name,
    nsec3: &NSEC3,
    name: &Name,
    rtype: RecordType,
    nxdomain: bool,
    apex: &Name,
) -> bool {
    if nsec3.iterations() > ITERATIONS {
        return false;
    }
    let Some(from) = owner
        .iter()
        .next()
        .and_then(|label| data_encoding::BASE32_DNSSEC.decode(label.to_ascii_lowercase().as_slice()).ok())
    else {
        return false;
    };
    let until = nsec3.next_hashed_owner_name();
    let hash = |name: &Name| {
        nsec3.hash_algorithm().hash(nsec3.salt(), name, nsec3.iterations()).ok().map(|d| d.as_ref().to_vec())
    };
    let Some(hashed) = hash(name) else { return false };
    if hashed == from {
        let has = |rtype| nsec3.type_set().iter().any(|t| t == rtype);
        return !nxdomain && !has(rtype) && !has(RecordType::CNAME);
    }
    let covers = |hashed: &[u8]| {
        let after = from.as_slice() < hashed;
        if from.as_slice() < until { after && hashed < until } else { after || hashed < until }
    };
    // A name denied as a whole is covered itself or by the next closer name above it. Without NXDOMAIN that
    // proves a missing DS where unsigned delegations have no records of their own (opt-out), and a wildcard.
    let mut at = name.clone();
    while at != *apex && !at.is_root() {
        if hash(&at).is_some_and(|hashed| covers(&hashed)) {
            return nxdomain || rtype != RecordType::DS || nsec3.opt_out();
        }
        at = at.base_name();
    }
    false
}
