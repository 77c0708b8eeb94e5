use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Certificate;

/// Fetches the certificate that an authorityInfoAccess extension names, and sees whether the chain now ends
/// at a trusted root. Goes through the egress guard like every other address that a stranger gave.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FetchIssuer {
    /// Where the issuer is to be had.
    pub url: String,
    /// The certificate whose issuer it should be, by SHA-256; one that a TLS probe of this run has seen.
    pub of: String,
}

/// What came of fetching an issuer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IssuerOutcome {
    /// It is the issuer.
    Found {
        /// The certificate.
        certificate: Box<Certificate>,
        /// Whether the chain, with it (and with what its own extension names), ends at a trusted root.
        trusted: bool,
    },
    /// Something came that is not the issuer.
    NotTheIssuer,
    /// Nothing came; why.
    Failed(String),
}

/// Asks for a certificate's revocation status.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct FetchRevocation {
    /// OCSP responder or CRL.
    pub source: RevocationSource,
    /// Its address.
    pub url: String,
    /// The certificate, by SHA-256; one that a TLS probe of this run has seen.
    pub of: String,
}

/// The two ways of asking.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum RevocationSource {
    Ocsp,
    Crl,
}

/// What came of asking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RevocationOutcome {
    /// A status came.
    Status(RevocationState),
    /// None came; why.
    Failed(String),
}

/// A certificate's status at some time (RFC 6960 §2.2).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RevocationState {
    /// Not revoked.
    Good {
        /// Until when the statement holds.
        next_update: Option<Timestamp>,
    },
    /// Revoked.
    Revoked {
        /// Since when.
        at: Timestamp,
        /// The CRL reason's name.
        reason: Option<String>,
    },
    /// The responder does not know the certificate.
    Unknown,
}
