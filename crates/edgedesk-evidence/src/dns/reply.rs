use std::fmt;
use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use super::{Rdata, RecordType, Rr};
use crate::DnsName;

/// What a DNS question came to. All of these are observations about the server asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DnsOutcome {
    /// A well-formed reply to the question.
    Reply(Box<DnsReply>),
    /// No reply in time, after all tries.
    TimedOut,
    /// The port is closed (ICMP port unreachable, or RST over TCP).
    PortClosed,
    /// The host or its network cannot be reached.
    Unreachable,
    /// The reply was truncated, and TCP failed as described.
    TruncatedThenFailed(String),
    /// Bytes came that are no reply to this question.
    Malformed(String),
}

/// A reply, with the sections as they came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DnsReply {
    /// Response code, extended by EDNS.
    pub rcode: Rcode,
    /// Authoritative answer.
    pub aa: bool,
    /// Truncated (still so on the transport that was used last).
    pub tc: bool,
    /// Recursion available.
    pub ra: bool,
    /// Authentic data: the resolver validated it.
    pub ad: bool,
    /// The transport that brought the reply.
    pub transport: Transport,
    /// Whether the server spoke EDNS.
    pub edns: bool,
    /// Extended DNS errors (RFC 8914).
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ede: Vec<Ede>,
    /// Answer section.
    pub answer: Vec<Rr>,
    /// Authority section.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub authority: Vec<Rr>,
    /// Additional section, without OPT.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub additional: Vec<Rr>,
}

/// UDP or TCP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Transport {
    Udp,
    Tcp,
}

/// An extended DNS error: IANA code and the server's own words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ede {
    /// INFO-CODE (RFC 8914 §4).
    pub code: u16,
    /// EXTRA-TEXT, as sent.
    pub text: String,
}

/// A DNS response code (IANA registry).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Rcode(pub u16);

#[expect(missing_docs, reason = "the IANA names say it")]
impl Rcode {
    pub const NOERROR: Self = Self(0);
    pub const FORMERR: Self = Self(1);
    pub const SERVFAIL: Self = Self(2);
    pub const NXDOMAIN: Self = Self(3);
    pub const NOTIMP: Self = Self(4);
    pub const REFUSED: Self = Self(5);
    pub const NOTAUTH: Self = Self(9);
}

impl fmt::Display for Rcode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            0 => f.write_str("NOERROR"),
            1 => f.write_str("FORMERR"),
            2 => f.write_str("SERVFAIL"),
            3 => f.write_str("NXDOMAIN"),
            4 => f.write_str("NOTIMP"),
            5 => f.write_str("REFUSED"),
            9 => f.write_str("NOTAUTH"),
            other => write!(f, "RCODE{other}"),
        }
    }
}

impl DnsOutcome {
    /// The reply, where one came.
    pub fn reply(&self) -> Option<&DnsReply> {
        match self {
            Self::Reply(reply) => Some(reply),
            _ => None,
        }
    }
}

impl fmt::Display for DnsOutcome {
    /// A few words as an engineer would note them: `NXDOMAIN`, `timeout`, …
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Reply(reply) => reply.rcode.fmt(f),
            Self::TimedOut => f.write_str("timeout"),
            Self::PortClosed => f.write_str("port closed"),
            Self::Unreachable => f.write_str("unreachable"),
            Self::TruncatedThenFailed(why) => write!(f, "truncated, then TCP: {why}"),
            Self::Malformed(why) => write!(f, "malformed reply: {why}"),
        }
    }
}

impl DnsReply {
    /// The addresses in the answer section, in the order of the reply, whatever name owns them.
    pub fn addresses(&self) -> impl Iterator<Item = IpAddr> {
        self.answer.iter().filter_map(|rr| match &rr.data {
            Rdata::A { address } => Some(IpAddr::V4(*address)),
            Rdata::Aaaa { address } => Some(IpAddr::V6(*address)),
            _ => None,
        })
    }

    /// The CNAME that `name` owns in the answer section.
    pub fn cname_of(&self, name: &DnsName) -> Option<(&DnsName, u32)> {
        self.answer.iter().find_map(|rr| match &rr.data {
            Rdata::Cname { target } if rr.name == *name => Some((target, rr.ttl)),
            _ => None,
        })
    }

    /// Whether the answer section has a record of this type.
    pub fn has(&self, rtype: RecordType) -> bool {
        self.answer.iter().any(|rr| rr.data.rtype() == Some(rtype))
    }

    /// How long a negative answer may be kept (RFC 2308 §5): the lesser of the SOA's TTL and minimum.
    pub fn negative_ttl(&self) -> Option<u32> {
        self.authority.iter().find_map(|rr| match &rr.data {
            Rdata::Soa { minimum, .. } => Some(rr.ttl.min(*minimum)),
            _ => None,
        })
    }
}

impl Rdata {
    /// The type of this record where it is one that a diagnosis asks for.
    pub fn rtype(&self) -> Option<RecordType> {
        Some(match self {
            Self::A { .. } => RecordType::A,
            Self::Aaaa { .. } => RecordType::Aaaa,
            Self::Cname { .. } => RecordType::Cname,
            Self::Ns { .. } => RecordType::Ns,
            Self::Soa { .. } => RecordType::Soa,
            Self::Mx { .. } => RecordType::Mx,
            Self::Txt { .. } => RecordType::Txt,
            Self::Caa { .. } => RecordType::Caa,
            Self::Https { .. } => RecordType::Https,
            Self::Ds { .. } => RecordType::Ds,
            Self::Dnskey { .. } => RecordType::Dnskey,
            Self::Dname { .. } | Self::Rrsig { .. } | Self::Other { .. } => return None,
        })
    }
}
