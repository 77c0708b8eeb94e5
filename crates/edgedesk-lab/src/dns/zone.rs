use std::collections::BTreeMap;
use std::sync::Arc;

use hickory_proto::dnssec::rdata::{DNSSECRData, NSEC};
use hickory_proto::op::ResponseCode;
use hickory_proto::rr::rdata::SOA;
use hickory_proto::rr::{Name, RData, Record, RecordSet, RecordType};

use super::{Reply, Signer};

const NEGATIVE_TTL: u32 = 300;

/// A zone as one server holds it.
#[derive(Clone)]
pub(crate) struct Zone {
    origin: Name,
    sets: BTreeMap<Name, Vec<RecordSet>>,
    signer: Option<Arc<Signer>>,
}

impl Zone {
    pub(crate) fn new(origin: Name, serial: u32, primary: Name) -> Self {
        let mut zone = Self { origin: origin.clone(), sets: BTreeMap::new(), signer: None };
        let contact = Name::from_ascii("hostmaster.dnshost.test.").unwrap_or_else(|_| Name::root());
        let soa = SOA::new(primary, contact, serial, 3600, 600, 604_800, NEGATIVE_TTL);
        zone.add(&origin, 3600, RData::SOA(soa));
        zone
    }

    pub(crate) fn origin(&self) -> &Name {
        &self.origin
    }

    /// Adds a record to its set.
    pub(crate) fn add(&mut self, owner: &Name, ttl: u32, data: RData) {
        let sets = self.sets.entry(owner.to_lowercase()).or_default();
        let rtype = data.record_type();
        let index = sets.iter().position(|set| set.record_type() == rtype).unwrap_or_else(|| {
            sets.push(RecordSet::with_ttl(owner.to_lowercase(), rtype, ttl));
            sets.len() - 1
        });
        sets[index].insert(Record::from_rdata(owner.to_lowercase(), ttl, data), 0);
    }

    /// Publishes the key, and signs every answer with it.
    pub(crate) fn sign(&mut self, signer: Arc<Signer>) {
        let origin = self.origin.clone();
        self.add(&origin, 3600, RData::DNSSEC(DNSSECRData::DNSKEY(signer.dnskey().clone())));
        self.signer = Some(signer);
    }

    fn set(&self, name: &Name, rtype: RecordType) -> Option<&RecordSet> {
        self.sets.get(name)?.iter().find(|set| set.record_type() == rtype)
    }

    /// The highest delegation at or above `name`, below the apex.
    fn cut(&self, name: &Name) -> Option<Name> {
        let apex = self.origin.num_labels();
        (apex + 1..=name.num_labels())
            .map(|labels| name.trim_to(labels.into()))
            .find(|candidate| self.set(candidate, RecordType::NS).is_some())
    }

    /// Answers as an authoritative server does (RFC 1034 §4.3.2).
    pub(crate) fn answer(&self, name: &Name, rtype: RecordType, dnssec: bool) -> Reply {
        let name = name.to_lowercase();
        if let Some(cut) = self.cut(&name)
            && !(cut == name && rtype == RecordType::DS)
        {
            return self.referral(&cut, dnssec);
        }
        let mut reply = Reply { authoritative: true, ..Reply::empty(ResponseCode::NoError) };
        let mut at = name;
        // An alias inside the zone is followed, until it leads back to a name that was there already.
        while !reply.answers.iter().any(|record| record.name == at) {
            if let Some(set) = self.set(&at, rtype) {
                self.put(&mut reply.answers, set, dnssec);
                return reply;
            }
            if let Some(set) = self.set(&at, RecordType::CNAME) {
                self.put(&mut reply.answers, set, dnssec);
                match set.records_without_rrsigs().next().map(|record| &record.data) {
                    Some(RData::CNAME(target)) if self.origin.zone_of(&target.0) => {
                        at = target.0.to_lowercase();
                        if self.cut(&at).is_some() {
                            return reply;
                        }
                    }
                    _ => return reply,
                }
            } else if self.exists(&at) {
                self.deny(&mut reply, &at, dnssec);
                return reply;
            } else if let Some(set) = self.wildcard(&at, rtype) {
                self.put(&mut reply.answers, &set, dnssec);
                return reply;
            } else {
                reply.code = ResponseCode::NXDomain;
                self.deny(&mut reply, &at, dnssec);
                return reply;
            }
        }
        reply
    }

    fn exists(&self, name: &Name) -> bool {
        self.sets.range(name.clone()..).next().is_some_and(|(owner, _)| name.zone_of(owner))
    }

    fn wildcard(&self, name: &Name, rtype: RecordType) -> Option<RecordSet> {
        let set = self.set(&name.clone().into_wildcard(), rtype)?;
        let mut expanded = RecordSet::with_ttl(name.clone(), rtype, set.ttl());
        for record in set.records_without_rrsigs() {
            expanded.insert(Record::from_rdata(name.clone(), record.ttl, record.data.clone()), 0);
        }
        Some(expanded)
    }

    fn put(&self, section: &mut Vec<Record>, set: &RecordSet, dnssec: bool) {
        section.extend(set.records_without_rrsigs().cloned());
        if dnssec && let Some(signer) = &self.signer {
            section.extend(signer.sign(set));
        }
    }

    /// SOA, and in a signed zone the NSEC records that prove the absence (RFC 4035 §3.1.3).
    fn deny(&self, reply: &mut Reply, name: &Name, dnssec: bool) {
        if let Some(soa) = self.set(&self.origin, RecordType::SOA) {
            let mut negative = soa.clone();
            negative.set_ttl(NEGATIVE_TTL);
            self.put(&mut reply.authorities, &negative, dnssec);
        }
        if !dnssec || self.signer.is_none() {
            return;
        }
        let mut proofs = vec![self.nsec(name)];
        if reply.code == ResponseCode::NXDomain {
            let mut encloser = name.base_name();
            while !self.exists(&encloser) {
                encloser = encloser.base_name();
            }
            let wildcard = encloser.prepend_label("*").unwrap_or(encloser);
            proofs.push(self.nsec(&wildcard));
        }
        proofs.dedup_by(|a, b| a.name() == b.name());
        for proof in proofs {
            self.put(&mut reply.authorities, &proof, dnssec);
        }
    }

    /// The NSEC record at `name`, or the one that spans the gap in which it would stand.
    fn nsec(&self, name: &Name) -> RecordSet {
        // Names below a delegation are not the zone's own, and no part of the chain.
        let owned = |owner: &Name| self.cut(owner).is_none_or(|cut| cut == *owner);
        let owner = self.sets.keys().rfind(|owner| owned(owner) && *owner <= name);
        let owner = owner.unwrap_or(&self.origin);
        let next = self.sets.keys().find(|next| owned(next) && *next > owner).unwrap_or(&self.origin);
        let delegation = *owner != self.origin && self.set(owner, RecordType::NS).is_some();
        let types = self.sets.get(owner).into_iter().flatten().map(RecordSet::record_type);
        let types = types.filter(|rtype| !delegation || matches!(rtype, RecordType::NS | RecordType::DS));
        let nsec = NSEC::new_cover_self(next.clone(), types);
        let mut set = RecordSet::with_ttl(owner.clone(), RecordType::NSEC, NEGATIVE_TTL);
        let data = RData::DNSSEC(DNSSECRData::NSEC(nsec));
        set.insert(Record::from_rdata(owner.clone(), NEGATIVE_TTL, data), 0);
        set
    }

    fn referral(&self, cut: &Name, dnssec: bool) -> Reply {
        let mut reply = Reply::empty(ResponseCode::NoError);
        let Some(servers) = self.set(cut, RecordType::NS) else { return reply };
        reply.authorities.extend(servers.records_without_rrsigs().cloned());
        if dnssec && self.signer.is_some() {
            match self.set(cut, RecordType::DS) {
                Some(ds) => self.put(&mut reply.authorities, ds, dnssec),
                None => self.put(&mut reply.authorities, &self.nsec(cut), dnssec),
            }
        }
        for server in servers.records_without_rrsigs() {
            let RData::NS(name) = &server.data else { continue };
            for rtype in [RecordType::A, RecordType::AAAA] {
                if let Some(glue) = self.set(&name.0.to_lowercase(), rtype) {
                    reply.additionals.extend(glue.records_without_rrsigs().cloned());
                }
            }
        }
        reply
    }
}
