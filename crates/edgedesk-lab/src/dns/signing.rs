use hickory_proto::dnssec::crypto::EcdsaSigningKey;
use hickory_proto::dnssec::rdata::{DNSKEY, DNSSECRData, DS, RRSIG};
use hickory_proto::dnssec::{Algorithm, DigestType, DnssecSigner, SigningKey};
use hickory_proto::rr::{DNSClass, Name, RData, Record, RecordSet};
use time::OffsetDateTime;

use crate::{Clock, LabError};

const DAY: i64 = 86_400;

/// A zone's key, and the period for which its signatures hold.
pub(crate) struct Signer {
    zone: Name,
    dnskey: DNSKEY,
    inception: OffsetDateTime,
    signer: DnssecSigner,
}

impl Signer {
    /// Makes a key (ECDSA P-256) that signs from `from` to `until`, in days from now.
    pub(crate) fn new(zone: &Name, clock: &Clock, from: i64, until: i64) -> Result<Self, LabError> {
        let algorithm = Algorithm::ECDSAP256SHA256;
        let key = EcdsaSigningKey::from_pkcs8(&EcdsaSigningKey::generate_pkcs8(algorithm)?, algorithm)?;
        let dnskey = DNSKEY::from_key(&key.to_public_key()?);
        let inception = OffsetDateTime::from_unix_timestamp(clock.unix() + from * DAY)
            .unwrap_or(OffsetDateTime::UNIX_EPOCH);
        let validity = std::time::Duration::from_secs(((until - from) * DAY).unsigned_abs());
        let signer = DnssecSigner::new(dnskey.clone(), Box::new(key), zone.clone(), validity);
        Ok(Self { zone: zone.clone(), dnskey, inception, signer })
    }

    pub(crate) fn dnskey(&self) -> &DNSKEY {
        &self.dnskey
    }

    /// The DS record that the parent publishes for this key.
    pub(crate) fn ds(&self) -> Result<DS, LabError> {
        let digest = self.dnskey.to_digest(&self.zone, DigestType::SHA256)?;
        Ok(DS::new(
            self.dnskey.calculate_key_tag()?,
            Algorithm::ECDSAP256SHA256,
            DigestType::SHA256,
            digest.as_ref().to_owned(),
        ))
    }

    /// The signature over a record set; `None` where it cannot be made.
    pub(crate) fn sign(&self, set: &RecordSet) -> Option<Record> {
        let rrsig = RRSIG::from_rrset(set, DNSClass::IN, self.inception, &self.signer).ok()?;
        let data = RData::DNSSEC(DNSSECRData::RRSIG(rrsig));
        Some(Record::from_rdata(set.name().clone(), set.ttl(), data))
    }
}
