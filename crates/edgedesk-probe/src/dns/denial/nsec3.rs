use hickory_proto::dnssec::rdata::NSEC3;
use hickory_proto::rr::Name;

use super::{Claim, Denied, lacks, wildcard};

/// Resolvers take a zone with more as unsigned (RFC 9276 §3.2); the number is unbound's.
const ITERATIONS: u16 = 150;

/// RFC 5155 §8.
pub(super) fn prove(records: &[(&Name, &NSEC3)], name: &Name, claim: Claim, apex: &Name) -> Option<Denied> {
    let zone = Hashed::new(records, apex)?;
    if zone.parameters.iterations() > ITERATIONS {
        return Some(Denied::Insecurely);
    }
    if let Claim::WildcardApplies(labels) = claim {
        return zone.covering(&name.trim_to(usize::from(labels) + 1)).map(certainty);
    }
    if let Some(nsec3) = zone.matching(name) {
        let Claim::TypeAbsent(rtype) = claim else { return None };
        let lacks = lacks(|rtype| nsec3.type_set().contains(rtype), rtype, name == apex);
        return lacks.then_some(Denied::Securely);
    }
    let (encloser, next_closer) = zone.closest_encloser(name)?;
    let gap = zone.covering(&next_closer)?;
    let wildcard = wildcard(&encloser)?;
    let Claim::TypeAbsent(rtype) = claim else {
        // Where the gap may hide an unsigned delegation, the wildcard decides nothing more.
        return zone.covering(&wildcard).map(|_| certainty(gap));
    };
    if let Some(nsec3) = zone.matching(&wildcard) {
        let lacks = lacks(|rtype| nsec3.type_set().contains(rtype), rtype, false);
        return lacks.then(|| certainty(gap));
    }
    // An unsigned delegation has no record of its own in a zone with opt-out; nor has a name that is only
    // there for one below it.
    gap.opt_out().then_some(Denied::Insecurely)
}

fn certainty(gap: &NSEC3) -> Denied {
    if gap.opt_out() { Denied::Insecurely } else { Denied::Securely }
}

/// The records of a zone, by the hashes that own them.
struct Hashed<'a> {
    apex: &'a Name,
    parameters: &'a NSEC3,
    records: Vec<(Vec<u8>, &'a NSEC3)>,
}

impl<'a> Hashed<'a> {
    /// Records whose parameters differ from the first one's are left out.
    fn new(records: &[(&'a Name, &'a NSEC3)], apex: &'a Name) -> Option<Self> {
        let (_, parameters) = *records.first()?;
        let alike = |nsec3: &NSEC3| {
            nsec3.iterations() == parameters.iterations()
                && nsec3.salt() == parameters.salt()
                && nsec3.hash_algorithm() == parameters.hash_algorithm()
        };
        let hashed = |(owner, nsec3): &(&Name, &'a NSEC3)| {
            let label = owner.iter().next().filter(|_| owner.base_name() == *apex)?;
            let hash = data_encoding::BASE32_DNSSEC.decode(&label.to_ascii_lowercase()).ok()?;
            alike(nsec3).then_some((hash, *nsec3))
        };
        Some(Self { apex, parameters, records: records.iter().filter_map(hashed).collect() })
    }

    fn hash(&self, name: &Name) -> Option<Vec<u8>> {
        let algorithm = self.parameters.hash_algorithm();
        let digest = algorithm.hash(self.parameters.salt(), name, self.parameters.iterations()).ok()?;
        Some(digest.as_ref().to_vec())
    }

    fn matching(&self, name: &Name) -> Option<&'a NSEC3> {
        let hash = self.hash(name)?;
        self.records.iter().find(|(owner, _)| *owner == hash).map(|(_, nsec3)| *nsec3)
    }

    fn covering(&self, name: &Name) -> Option<&'a NSEC3> {
        let hash = self.hash(name)?;
        let covers = |(owner, nsec3): &&(Vec<u8>, &NSEC3)| {
            let next = nsec3.next_hashed_owner_name();
            let (after, before) = (owner.as_slice() < hash.as_slice(), hash.as_slice() < next);
            // The last record of a zone leads back to the first.
            if owner.as_slice() < next { after && before } else { after || before }
        };
        self.records.iter().find(covers).map(|(_, nsec3)| *nsec3)
    }

    /// The deepest name above `name` that is proven to exist, and the name one label longer.
    fn closest_encloser(&self, name: &Name) -> Option<(Name, Name)> {
        let mut next_closer = name.clone();
        while next_closer != *self.apex && !next_closer.is_root() {
            let at = next_closer.base_name();
            match self.matching(&at) {
                // What lies below a delegation is another zone's business.
                Some(nsec3) if nsec3.is_ancestor_delegation() => return None,
                Some(_) => return Some((at, next_closer)),
                None => next_closer = at,
            }
        }
        None
    }
}
