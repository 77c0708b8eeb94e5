//! The last step of a chain: the record set itself, or the proof that there is none.

use edgedesk_evidence::dns::{DnssecState, Link};
use hickory_proto::dnssec::rdata::DNSKEY;
use hickory_proto::op::{Message, ResponseCode};
use hickory_proto::rr::{Name, RData, Record, RecordType};

use super::{Collected, Trusted, wire};
use crate::dns::denial::{self, Claim, Denied, Judge};
use crate::dns::record;
use crate::dns::signature::{signatures, verify};

/// Judges the answer of the zone that holds the name.
pub(super) fn judge(
    collected: &Collected<'_>,
    message: &Message,
    holder: &Trusted,
    now: i64,
    links: &mut [Link],
) -> Result<DnssecState, DnssecState> {
    let bogus = |(fault, detail)| DnssecState::Bogus { zone: holder.zone.clone(), fault, detail };
    let state = |denied| match denied {
        Denied::Securely => DnssecState::Secure,
        Denied::Insecurely => DnssecState::Insecure { zone: holder.zone.clone() },
    };
    let (name, apex) = (wire(&collected.name)?, wire(&holder.zone)?);
    let keys: Vec<&DNSKEY> = holder.keys.iter().collect();
    let judge = Judge { apex: &apex, keys: &keys, now };
    let asked = record::wire_type(collected.rtype);
    let has = |rtype| message.answers.iter().any(|rr| rr.name == name && rr.record_type() == rtype);
    let Some(rtype) = [asked, RecordType::CNAME].into_iter().find(|rtype| has(*rtype)) else {
        let nxdomain = message.metadata.response_code == ResponseCode::NXDomain;
        let claim = if nxdomain { Claim::NameAbsent } else { Claim::TypeAbsent(asked) };
        return denial::verify(message, &name, claim, judge).map(state).map_err(bogus);
    };
    let (owner, rtype) = match synthesized_from(&message.answers, &name, &apex) {
        Some(dname) if rtype == RecordType::CNAME => (dname, RecordType::DNAME),
        _ => (&name, rtype),
    };
    let verdict = verify(&message.answers, owner, rtype, &apex, &keys, now);
    if let Some(link) = links.iter_mut().find(|link| link.zone == holder.zone) {
        link.rrsigs.extend(verdict.rrsigs);
    }
    match verdict.result.map_err(bogus)? {
        None => Ok(DnssecState::Secure),
        Some(labels) => {
            denial::verify(message, owner, Claim::WildcardApplies(labels), judge).map(state).map_err(bogus)
        }
    }
}

/// The owner of the DNAME that an unsigned CNAME was made from (RFC 6672 §5.3.1).
fn synthesized_from<'a>(answers: &'a [Record], name: &Name, apex: &Name) -> Option<&'a Name> {
    if signatures(answers, name, RecordType::CNAME).next().is_some() {
        return None;
    }
    let target = answers.iter().find_map(|rr| match &rr.data {
        RData::CNAME(target) if rr.name == *name => Some(&target.0),
        _ => None,
    })?;
    answers.iter().find_map(|rr| {
        let RData::Unknown { code: RecordType::DNAME, rdata } = &rr.data else { return None };
        if !apex.zone_of(&rr.name) || !rr.name.zone_of(name) || rr.name == *name {
            return None;
        }
        let new = record::wire_name(&record::dname(rdata.anything.as_slice())?)?;
        let kept = name.iter().take(name.iter().len() - rr.name.iter().len());
        let made = Name::from_labels(kept.chain(new.iter())).ok()?;
        (made == *target).then_some(&rr.name)
    })
}
