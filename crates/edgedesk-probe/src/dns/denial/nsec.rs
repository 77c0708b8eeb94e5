use hickory_proto::dnssec::rdata::NSEC;
use hickory_proto::rr::Name;

use super::{Claim, lacks, wildcard};

/// RFC 4035 §5.4.
pub(super) fn prove(records: &[(&Name, &NSEC)], name: &Name, claim: Claim, apex: &Name) -> bool {
    let matching = |name: &Name| records.iter().find(|(owner, _)| *owner == name).map(|(_, nsec)| *nsec);
    let covering = |name: &Name| records.iter().find(|(owner, nsec)| covers(owner, nsec, name)).copied();
    match claim {
        Claim::TypeAbsent(rtype) => {
            if let Some(nsec) = matching(name) {
                return lacks(|rtype| nsec.type_set().contains(rtype), rtype, name == apex);
            }
            let Some((owner, nsec)) = covering(name) else { return false };
            // A name with names below it exists, and has no records.
            name.zone_of(nsec.next_domain_name())
                || wildcard(&closest_encloser(owner, nsec, name))
                    .and_then(|wildcard| matching(&wildcard))
                    .is_some_and(|nsec| lacks(|rtype| nsec.type_set().contains(rtype), rtype, false))
        }
        Claim::NameAbsent => covering(name).is_some_and(|(owner, nsec)| {
            !name.zone_of(nsec.next_domain_name())
                && wildcard(&closest_encloser(owner, nsec, name))
                    .is_some_and(|wildcard| covering(&wildcard).is_some())
        }),
        Claim::WildcardApplies(labels) => covering(name).is_some_and(|(owner, nsec)| {
            !name.zone_of(nsec.next_domain_name())
                && closest_encloser(owner, nsec, name).iter().len() == usize::from(labels)
        }),
    }
}

/// Whether `name` lies between the record's owner and the next name of the zone.
fn covers(owner: &Name, nsec: &NSEC, name: &Name) -> bool {
    let next = nsec.next_domain_name();
    // The last record of a zone leads back to its top.
    let between = owner < name && (name < next || next <= owner);
    // What lies below a delegation is another zone's business.
    between && !(owner.zone_of(name) && nsec.is_ancestor_delegation())
}

/// The deepest existing name above `name`: what it shares with one of its neighbours.
fn closest_encloser(owner: &Name, nsec: &NSEC, name: &Name) -> Name {
    let shared = |other: &Name| {
        let pairs = name.iter().rev().zip(other.iter().rev());
        pairs.take_while(|(ours, theirs)| ours.eq_ignore_ascii_case(theirs)).count()
    };
    name.trim_to(shared(owner).max(shared(nsec.next_domain_name())))
}
