use std::fmt;
use std::net::SocketAddr;

use serde::{Deserialize, Serialize};

use crate::DnsName;

/// A question to a recursive resolver (RD set, EDNS with DO off unless `checking_disabled`).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Resolve {
    /// The resolver; UDP first, TCP when the answer is truncated.
    pub resolver: SocketAddr,
    /// The name asked for.
    pub name: DnsName,
    /// The type asked for.
    pub rtype: RecordType,
    /// The CD bit (RFC 4035 §3.2.2): answer even where validation fails.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub checking_disabled: bool,
}

/// A question to one authoritative server (RD clear, DO set, so that signatures are seen).
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct AskServer {
    /// The server's address.
    pub server: SocketAddr,
    /// The name asked for.
    pub name: DnsName,
    /// The type asked for.
    pub rtype: RecordType,
    /// TCP from the start, to see whether the server answers there at all (RFC 7766).
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub tcp: bool,
}

/// The record types that a diagnosis asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
#[expect(missing_docs, reason = "the IANA names say it")]
pub enum RecordType {
    A,
    Aaaa,
    Cname,
    Ns,
    Soa,
    Mx,
    Txt,
    Caa,
    Https,
    Ds,
    Dnskey,
}

impl fmt::Display for RecordType {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::A => "A",
            Self::Aaaa => "AAAA",
            Self::Cname => "CNAME",
            Self::Ns => "NS",
            Self::Soa => "SOA",
            Self::Mx => "MX",
            Self::Txt => "TXT",
            Self::Caa => "CAA",
            Self::Https => "HTTPS",
            Self::Ds => "DS",
            Self::Dnskey => "DNSKEY",
        })
    }
}
