use std::fmt::Write as _;
use std::net::Ipv4Addr;

use super::dns::Layout;

/// A zone: what its parent says of it, and what each of its two name servers has.
#[derive(Clone)]
pub(crate) struct Zone {
    /// Without the final dot.
    pub(crate) name: String,
    /// Master-file lines, names relative to the zone.
    pub(crate) records: Vec<String>,
    pub(crate) serial: u32,
    /// Names and addresses of its servers, for the apex and the parent; without an address there is no glue.
    pub(crate) servers: Vec<(String, Option<Ipv4Addr>)>,
    pub(crate) delegation: Delegation,
    /// Whether the first name server has the zone; without it the answer is REFUSED.
    pub(crate) on_first: bool,
    pub(crate) second: Second,
    pub(crate) signed: Option<Signed>,
    pub(crate) layout: Layout,
}

/// What the parent knows.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Delegation {
    /// The zone's own servers.
    Usual,
    /// Nothing: NXDOMAIN.
    Missing,
}

/// What the second name server has.
#[derive(Clone, PartialEq, Eq)]
pub(crate) enum Second {
    Same,
    /// No such zone: REFUSED.
    Refuses,
    /// Other content.
    Other {
        records: Vec<String>,
        serial: u32,
    },
    /// The content without signatures.
    Unsigned,
}

/// How the zone is signed.
#[derive(Clone)]
pub(crate) struct Signed {
    /// Days from now from which, and until which, signatures hold.
    pub(crate) valid: (i64, i64),
    pub(crate) ds: Ds,
    /// A text in the signed zone, and what someone made of it afterwards.
    pub(crate) tampered: Option<(String, String)>,
    /// Denials by NSEC3 in place of NSEC.
    pub(crate) nsec3: bool,
    /// Whether the signatures are served at all.
    pub(crate) served: bool,
}

/// The DS records at the parent.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ds {
    Right,
    /// Of a key that is gone.
    Stale,
    /// Both, as while a key is being replaced.
    RightAndStale,
    /// Of an algorithm that no validator knows.
    UnknownAlgorithm,
    None,
}

impl Signed {
    pub(crate) fn well() -> Self {
        Self { valid: (-3, 14), ds: Ds::Right, tampered: None, nsec3: false, served: true }
    }
}

impl Zone {
    /// On both servers of the layout, delegated, unsigned, empty.
    pub(crate) fn new(name: &str, servers: [Ipv4Addr; 2], layout: Layout) -> Self {
        let servers =
            servers.iter().enumerate().map(|(at, address)| (format!("ns{}.{name}", at + 1), Some(*address)));
        Self {
            name: name.to_owned(),
            records: Vec::new(),
            serial: 2_024_010_101,
            servers: servers.collect(),
            delegation: Delegation::Usual,
            on_first: true,
            second: Second::Same,
            signed: None,
            layout,
        }
    }

    /// `label` is relative, `@` for the zone's own name; `data` is the type and the record's data.
    pub(crate) fn record(&mut self, label: &str, data: &str) {
        self.records.push(format!("{label} {data}"));
    }

    /// The master file with these records.
    pub(super) fn text(&self, records: &[String], serial: u32) -> String {
        let mut text = format!(
            "$ORIGIN {name}.\n$TTL 300\n@ SOA {primary}. hostmaster.{name}. {serial} 3600 900 604800 300\n",
            name = self.name,
            primary = self.servers.first().map_or(self.name.as_str(), |(name, _)| name),
        );
        text.push_str(&self.servers_text());
        for record in records {
            let _infallible = writeln!(text, "{record}");
        }
        text
    }

    /// NS records, and the addresses of those servers that lie in the zone: the same on both sides of the cut.
    pub(super) fn servers_text(&self) -> String {
        let mut text = String::new();
        for (name, address) in &self.servers {
            let _infallible = writeln!(text, "{}. NS {name}.", self.name);
            if let Some(address) = address.filter(|_| name.ends_with(&format!(".{}", self.name))) {
                let _infallible = writeln!(text, "{name}. A {address}");
            }
        }
        text
    }

    pub(super) fn parent(&self) -> &str {
        self.name.rsplit_once('.').map_or("", |(_, parent)| parent)
    }
}
