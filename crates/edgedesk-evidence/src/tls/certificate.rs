use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::DnsName;

/// The certificates that a server sent, in its order, and how far they lead.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Chain {
    /// As sent: the leaf first.
    pub certificates: Vec<Certificate>,
    /// Where the chain ends when followed by signature, whatever the order sent, dates apart.
    pub trust: ChainTrust,
    /// Whether each certificate sent is signed by the next one.
    pub in_order: bool,
}

impl Chain {
    /// The server's own certificate.
    pub fn leaf(&self) -> Option<&Certificate> {
        self.certificates.first()
    }
}

/// Where a chain ends. Dates and names are not looked at here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChainTrust {
    /// At a root in the store.
    Trusted {
        /// The root's subject.
        root: String,
    },
    /// The leaf signed itself, and is not in the store.
    SelfSigned,
    /// At a self-signed certificate that the server sent and nobody here trusts.
    UnknownRoot {
        /// Its subject.
        root: String,
    },
    /// At a certificate whose issuer was not sent and is not in the store.
    IssuerMissing {
        /// The issuer that is missing.
        issuer: String,
        /// The last certificate that could be reached, by its place in the chain.
        last: usize,
    },
    /// A signature in the chain does not verify, or a certificate cannot be parsed.
    Broken(String),
}

/// What a certificate says. Names are RFC 4514 strings, shortened to 256 characters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Subject.
    pub subject: String,
    /// Issuer.
    pub issuer: String,
    /// Serial number, lower-case hexadecimal.
    pub serial: String,
    /// SHA-256 of the DER, lower-case hexadecimal.
    pub sha256: String,
    /// Start of validity.
    pub not_before: Timestamp,
    /// End of validity.
    pub not_after: Timestamp,
    /// DNS names of the subjectAltName extension, lower-case, wildcards as written; at most 100.
    pub dns_names: Vec<String>,
    /// How many DNS names there are in all.
    pub dns_names_total: usize,
    /// IP addresses of the subjectAltName extension.
    pub ip_names: Vec<String>,
    /// The key.
    pub key: PublicKey,
    /// The signature algorithm's name, such as `sha256WithRSAEncryption`.
    pub signature: String,
    /// basicConstraints says CA.
    pub ca: bool,
    /// Subject and issuer are the same and the signature verifies with its own key.
    pub self_signed: bool,
    /// Where the issuer's certificate can be had (authorityInfoAccess, caIssuers).
    pub issuer_urls: Vec<String>,
    /// OCSP responders.
    pub ocsp_urls: Vec<String>,
    /// CRL distribution points.
    pub crl_urls: Vec<String>,
    /// The certificate demands a stapled status (RFC 7633).
    pub must_staple: bool,
    /// Embedded signed certificate timestamps.
    pub scts: usize,
}

/// A public key by kind and size.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PublicKey {
    /// RSA with this many bits.
    Rsa(usize),
    /// An elliptic curve, by name (`P-256`, …).
    Ec(String),
    /// Ed25519.
    Ed25519,
    /// Another algorithm, by OID.
    Other(String),
}

impl Certificate {
    /// Whether one of the DNS names covers `host` (RFC 6125 §6.4.3: a wildcard stands for one whole label).
    pub fn covers(&self, host: &DnsName) -> bool {
        self.dns_names.iter().any(|pattern| match pattern.strip_prefix("*.") {
            Some(rest) => host.parent().is_some_and(|parent| parent.as_str() == rest),
            None => pattern.as_str() == host.as_str(),
        })
    }
}
