use std::net::{Ipv4Addr, Ipv6Addr};

use crate::dns::{ResolverFault, ServerFault};

/// The site's zone and who serves it.
pub struct DnsPlan {
    /// The records of the zone, besides SOA and NS.
    pub records: Vec<Entry>,
    /// Own name servers; the shared ones of the lab's DNS host where there are none.
    pub servers: Vec<NameServerPlan>,
    /// What the parent says.
    pub delegation: Delegation,
    /// DNSSEC.
    pub signing: Signing,
    /// Names under `net`, which stand for everything outside, and their addresses.
    pub foreign: Vec<(String, Ipv4Addr)>,
    /// What the first resolver does with the visited name.
    pub resolver: Option<ResolverFault>,
    /// What the second resolver does with it.
    pub second_resolver: Option<ResolverFault>,
}

/// A record.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The owner, relative to the zone; `@` for the zone itself.
    pub owner: String,
    /// In seconds.
    pub ttl: u32,
    /// Type and data.
    pub data: Data,
}

/// A record's data. Names are absolute, without the final dot.
#[derive(Clone, Debug)]
#[expect(missing_docs, reason = "the IANA names say it")]
pub enum Data {
    A(Ipv4Addr),
    Aaaa(Ipv6Addr),
    Cname(String),
    Mx(u16, String),
    Txt(String),
    Ns(String),
    /// HTTPS in service mode at the owner itself: application protocols and address hints.
    Https(Vec<String>, Vec<Ipv4Addr>),
}

/// One of the site's own name servers.
#[derive(Clone, Debug, Default)]
pub struct NameServerPlan {
    /// How it fails.
    pub fault: Option<ServerFault>,
    /// The records that it serves in place of the zone's.
    pub records: Option<Vec<Entry>>,
    /// The serial number that it has, 0 for the zone's.
    pub serial: u32,
}

/// What the parent zone says about the site's zone.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Delegation {
    /// Its name servers.
    #[default]
    Normal,
    /// That there is no such name: never registered, or expired.
    Absent,
}

/// The state of the zone's DNSSEC.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Signing {
    /// Not signed, and the parent says so.
    #[default]
    Unsigned,
    /// Signed and in order.
    Signed,
    /// The signatures ended yesterday.
    Expired,
    /// The parent's DS belongs to another key.
    DsMismatch,
    /// The parent has a DS, but the zone is not signed any more.
    KeyRemoved,
}

impl DnsPlan {
    pub(super) fn of(cname: &str) -> Self {
        Self {
            records: vec![Entry { owner: "www".to_owned(), ttl: 600, data: Data::Cname(cname.to_owned()) }],
            servers: Vec::new(),
            delegation: Delegation::Normal,
            signing: Signing::Unsigned,
            foreign: Vec::new(),
            resolver: None,
            second_resolver: None,
        }
    }

    /// Puts `records` in place of all records that `owner` has.
    pub fn replace(&mut self, owner: &str, records: impl IntoIterator<Item = Data>) {
        self.records.retain(|entry| entry.owner != owner);
        self.add(owner, records);
    }

    /// Adds records to those that `owner` has.
    pub fn add(&mut self, owner: &str, records: impl IntoIterator<Item = Data>) {
        let entry = |data| Entry { owner: owner.to_owned(), ttl: 600, data };
        self.records.extend(records.into_iter().map(entry));
    }
}
