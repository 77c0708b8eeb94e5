use std::net::{Ipv4Addr, Ipv6Addr};

use serde::{Deserialize, Serialize};

use crate::DnsName;

/// One resource record of an answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rr {
    /// Owner name.
    pub name: DnsName,
    /// Time to live, in seconds; from a resolver's cache, what is left of it.
    pub ttl: u32,
    /// Type and data.
    pub data: Rdata,
}

/// The data of a record, by type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "UPPERCASE")]
#[expect(missing_docs, reason = "the fields carry the names of their RFCs")]
pub enum Rdata {
    A {
        address: Ipv4Addr,
    },
    Aaaa {
        address: Ipv6Addr,
    },
    Cname {
        target: DnsName,
    },
    Dname {
        target: DnsName,
    },
    Ns {
        target: DnsName,
    },
    Soa {
        mname: DnsName,
        rname: DnsName,
        serial: u32,
        refresh: i32,
        retry: i32,
        expire: i32,
        minimum: u32,
    },
    Mx {
        preference: u16,
        exchange: DnsName,
    },
    /// The strings of the record, lossily as UTF-8.
    Txt {
        strings: Vec<String>,
    },
    Caa {
        critical: bool,
        tag: String,
        value: String,
    },
    /// HTTPS or SVCB (RFC 9460); priority 0 is alias mode.
    Https {
        priority: u16,
        target: DnsName,
        alpn: Vec<String>,
        no_default_alpn: bool,
        port: Option<u16>,
        ipv4hint: Vec<Ipv4Addr>,
        ipv6hint: Vec<Ipv6Addr>,
        ech: bool,
    },
    Ds {
        key_tag: u16,
        algorithm: u8,
        digest_type: u8,
    },
    Dnskey {
        key_tag: u16,
        algorithm: u8,
        flags: u16,
    },
    Rrsig {
        covered: String,
        key_tag: u16,
        algorithm: u8,
        signer: DnsName,
        inception: i64,
        expiration: i64,
    },
    /// Any other type, by its number or mnemonic.
    Other {
        rtype: String,
    },
}
