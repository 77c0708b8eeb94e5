//! The tree that the servers have: two signed top-level domains, one that is an island, and zones below.

use std::fmt::Write as _;
use std::net::Ipv4Addr;

/// How a zone is signed, and what its parent holds of it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Signing {
    No,
    /// The parent has a DS, the zone no key.
    DsOnly,
    Nsec,
    Nsec3,
    OptOut,
    /// Signed, and the parent does not know it.
    Island,
    Expired,
    NotYet,
    /// The parent has the DS of another key.
    OtherDs,
}

/// Whose addresses a zone's name servers have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Servers {
    /// Of its level in the tree.
    Usual,
    Bind,
    /// Both answer REFUSED.
    Refusing,
    HalfRefusing,
    Silent,
    HalfSilent,
    /// This name, without an address beside it.
    Named(&'static str),
    /// The same, and nobody has the zone.
    Lost(&'static str),
}

pub(crate) struct Zone {
    /// Without the final dot; empty for the root.
    pub(crate) name: &'static str,
    pub(crate) signing: Signing,
    pub(crate) servers: Servers,
    /// Takes lines of the signed zone away.
    pub(crate) keep: fn(&str) -> bool,
}

const fn zone(name: &'static str, signing: Signing, servers: Servers) -> Zone {
    Zone { name, signing, servers, keep: |_| true }
}

/// Children before parents: signing a child makes the DS that its parent signs.
pub(crate) const ZONES: &[Zone] = &[
    zone("deep.good.test", Signing::Nsec, Servers::Usual),
    zone("unsigned.good3.test", Signing::No, Servers::Usual),
    zone("good.test", Signing::Nsec, Servers::Usual),
    zone("good3.test", Signing::Nsec3, Servers::Usual),
    zone("bind.test", Signing::Nsec3, Servers::Bind),
    zone("none.test", Signing::No, Servers::Usual),
    zone("keyless.test", Signing::DsOnly, Servers::Usual),
    zone("expired.test", Signing::Expired, Servers::Usual),
    zone("early.test", Signing::NotYet, Servers::Usual),
    zone("otherds.test", Signing::OtherDs, Servers::Usual),
    Zone {
        keep: |line| !has(line, "www.bare.test.", "RRSIG A"),
        ..zone("bare.test", Signing::Nsec, Servers::Usual)
    },
    Zone {
        keep: |line| !has(line, "www.denied.test.", "A ") && !has(line, "www.denied.test.", "RRSIG A"),
        ..zone("denied.test", Signing::Nsec, Servers::Usual)
    },
    Zone {
        keep: |line| !has(line, "www.denied3.test.", "A ") && !has(line, "www.denied3.test.", "RRSIG A"),
        ..zone("denied3.test", Signing::Nsec3, Servers::Usual)
    },
    Zone { keep: |line| !line.contains("NSEC"), ..zone("unproven.test", Signing::Nsec, Servers::Usual) },
    zone("refused.test", Signing::No, Servers::Refusing),
    zone("halfrefused.test", Signing::No, Servers::HalfRefusing),
    zone("silent.test", Signing::No, Servers::Silent),
    zone("halfsilent.test", Signing::No, Servers::HalfSilent),
    zone("glueless.test", Signing::No, Servers::Named("ns2.plain.opt.")),
    zone("circle.test", Signing::No, Servers::Lost("ns.ring.opt.")),
    zone("ring.opt", Signing::No, Servers::Lost("ns.circle.test.")),
    zone("plain.opt", Signing::No, Servers::Usual),
    zone("signed.opt", Signing::Nsec3, Servers::Usual),
    zone("key.isle", Signing::Nsec, Servers::Usual),
    zone("test", Signing::Nsec, Servers::Usual),
    zone("opt", Signing::OptOut, Servers::Usual),
    zone("isle", Signing::Island, Servers::Usual),
    zone("", Signing::Nsec, Servers::Usual),
];

/// Whether a line of a signed zone is a record of `owner` whose type and data begin like this.
fn has(line: &str, owner: &str, data: &str) -> bool {
    let fields: Vec<&str> = line.split_whitespace().collect();
    fields.first() == Some(&owner)
        && format!("{} ", fields.get(3..).unwrap_or_default().join(" ")).starts_with(data)
}

impl Zone {
    pub(crate) fn origin(&self) -> String {
        format!("{}.", self.name)
    }

    pub(crate) fn is_in(&self, parent: &Zone) -> bool {
        !self.name.is_empty() && self.name.split_once('.').map_or("", |(_, above)| above) == parent.name
    }

    pub(crate) fn is_top(&self) -> bool {
        !self.name.is_empty() && !self.name.contains('.')
    }

    /// The zone's own records, beside its servers.
    pub(crate) fn text(&self) -> String {
        let origin = self.origin();
        let mut text = format!("$TTL 300\n{origin} SOA ns1.{origin} me.{origin} 1 3600 900 604800 300\n")
            .replace("..", ".");
        if self.name.contains('.') {
            for record in [
                "www A 192.0.2.1",
                "www TXT \"one\"",
                "alias CNAME www",
                "*.wild A 192.0.2.2",
                "a.b.ent A 192.0.2.3",
                "old DNAME new",
                "www.new A 192.0.2.4",
            ] {
                let (label, data) = record.split_once(' ').expect("two fields");
                let data = match data.split_once(' ') {
                    Some((rtype @ ("CNAME" | "DNAME"), target)) => format!("{rtype} {target}.{origin}"),
                    _ => data.to_owned(),
                };
                writeln!(text, "{label}.{origin} {data}").expect("text takes everything");
            }
        }
        text
    }

    /// NS records with addresses where they lie in the zone; the same on both sides of the cut.
    pub(crate) fn delegation(&self, addresses: [Ipv4Addr; 2]) -> String {
        let origin = self.origin();
        if let Servers::Named(name) | Servers::Lost(name) = self.servers {
            return format!("{origin} NS {name}\n");
        }
        let mut text = String::new();
        for (name, address) in ["ns1", "ns2"].iter().zip(addresses) {
            let name = format!("{name}.{origin}").replace("..", ".");
            writeln!(text, "{origin} NS {name}\n{name} A {address}").expect("text takes everything");
        }
        text
    }
}
