use serde::{Deserialize, Serialize};

use super::RecordType;
use crate::DnsName;

/// The DNSSEC chain of trust from the configured anchors to one record set (RFC 4035 §5).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Dnssec {
    /// Owner name. CNAMEs are not followed: the first record set is what is validated.
    pub name: DnsName,
    /// Type of the record set.
    pub rtype: RecordType,
}

/// Every link that was tried, and what the chain came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChainOfTrust {
    /// Zones from the anchor downwards.
    pub links: Vec<Link>,
    /// The result.
    pub state: DnssecState,
}

/// One zone's part of the chain.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// The zone.
    pub zone: DnsName,
    /// DS records at the parent, or the configured anchors.
    pub ds: Vec<DsFacts>,
    /// The zone's own keys.
    pub dnskeys: Vec<DnskeyFacts>,
    /// The signatures over the key set, and over the answer for the last zone.
    pub rrsigs: Vec<RrsigFacts>,
}

/// A DS record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DsFacts {
    /// Key tag.
    pub key_tag: u16,
    /// Algorithm number.
    pub algorithm: u8,
    /// Digest type number.
    pub digest_type: u8,
}

/// A DNSKEY record.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DnskeyFacts {
    /// Key tag.
    pub key_tag: u16,
    /// Algorithm number.
    pub algorithm: u8,
    /// Flags: 257 for a key-signing key, 256 for a zone-signing key.
    pub flags: u16,
    /// Whether a DS of the parent (or an anchor) has this key's digest.
    pub matches_ds: bool,
}

/// A signature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RrsigFacts {
    /// Type covered.
    pub covered: String,
    /// Key tag of the signer.
    pub key_tag: u16,
    /// Unix seconds.
    pub inception: i64,
    /// Unix seconds.
    pub expiration: i64,
    /// Whether the signature fits the data and a key of the zone, dates apart.
    pub verifies: bool,
}

/// What a chain of trust comes to (RFC 4033 §5).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DnssecState {
    /// Every link holds.
    Secure,
    /// The parent proves that `zone` is not signed. Normal, and no fault.
    Insecure {
        /// The first zone outside the chain.
        zone: DnsName,
    },
    /// A link is broken.
    Bogus {
        /// The zone whose link it is.
        zone: DnsName,
        /// How it is broken.
        fault: DnssecFault,
        /// Numbers for a human: key tags, dates, algorithms.
        detail: String,
    },
    /// The records that are needed could not be had; why.
    Indeterminate(String),
}

/// The ways in which a link of the chain breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DnssecFault {
    /// The parent has a DS, the zone has no DNSKEY at all.
    DnskeyMissing,
    /// No DNSKEY of the zone has the digest of a DS of the parent.
    DsMismatch,
    /// The record set or key set carries no signature.
    SignatureMissing,
    /// The signature has ended.
    SignatureExpired,
    /// The signature begins in the future.
    SignatureNotYetValid,
    /// The signature does not fit the data.
    SignatureInvalid,
    /// The proof that a name or type, or a DS, does not exist is missing or wrong.
    DenialInvalid,
}
