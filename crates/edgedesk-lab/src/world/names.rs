use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

use hickory_proto::dnssec::rdata::DNSSECRData;
use hickory_proto::rr::rdata::svcb::{Alpn, IpHint, SvcParamKey, SvcParamValue};
use hickory_proto::rr::rdata::{A, AAAA, CNAME, HTTPS, MX, NS, SVCB, TXT};
use hickory_proto::rr::{Name, RData};

use super::{CDN_NAMES, HOSTER, RESOLVERS, ROOT, SHARED_EDGES, TLD};
use crate::dns::{Resolver, Server, ServerFault, Servers, Signer, Zone};
use crate::plan::{Data, Delegation, Entry, Plan, Signing};
use crate::{Clock, LabError};

const SERIAL: u32 = 2_026_112_301;

/// The whole of the lab's DNS.
pub(crate) struct Names {
    pub(crate) servers: Arc<Servers>,
    pub(crate) resolvers: Vec<Arc<Resolver>>,
    /// The root's key, as a master-file line.
    pub(crate) trust_anchor: String,
    /// Servers without TCP.
    pub(crate) without_tcp: Vec<Ipv4Addr>,
}

impl Names {
    /// A resolver that neither caches nor lies.
    pub(crate) fn resolver_without_faults(&self) -> Resolver {
        Resolver {
            servers: Arc::clone(&self.servers),
            roots: vec![ROOT],
            faults: BTreeMap::new(),
            bogus: Vec::new(),
            secure: Vec::new(),
        }
    }
}

struct Builder<'a> {
    clock: &'a Clock,
    servers: Servers,
    tld: Zone,
    cdn: Zone,
    bogus: Vec<Name>,
    secure: Vec<Name>,
}

/// Builds all zones, from the root to the sites'.
pub(crate) fn build_names(plans: &[Plan], clock: &Clock) -> Result<Names, LabError> {
    let test = name("test")?;
    let mut builder = Builder {
        clock,
        servers: Servers::new(),
        tld: Zone::new(test.clone(), SERIAL, name("a.nic.test")?),
        cdn: zone("edgecdn.test", "ns1.edgecdn.test")?,
        bogus: Vec::new(),
        secure: vec![Name::root(), test.clone()],
    };
    builder.tld.add(&test, 86_400, ns("a.nic.test")?);
    builder.tld.add(&name("a.nic.test")?, 86_400, RData::A(A(TLD)));
    builder.tld.add(&name("a.root-servers.test")?, 86_400, RData::A(A(ROOT)));
    let mut hoster = zone("dnshost.test", "ns1.dnshost.test")?;
    builder.delegate(&mut hoster, "dnshost.test", &HOSTER)?;
    let mut cdn = builder.cdn.clone();
    builder.delegate(&mut cdn, "edgecdn.test", &CDN_NAMES)?;
    builder.cdn = cdn;
    for address in HOSTER {
        builder.hold(address, hoster.clone());
    }
    for plan in plans {
        builder.site(plan)?;
        builder.edges(plan)?;
    }
    for address in CDN_NAMES {
        builder.hold(address, builder.cdn.clone());
    }
    builder.finish(plans)
}

impl Builder<'_> {
    fn hold(&mut self, address: Ipv4Addr, zone: Zone) {
        self.servers.entry(address).or_default().zones.insert(zone.origin().clone(), zone);
    }

    /// `ns1`, `ns2`, … of a zone, in the zone itself and as a delegation with glue in `test`.
    fn delegate(&mut self, zone: &mut Zone, origin: &str, addresses: &[Ipv4Addr]) -> Result<(), LabError> {
        for (n, address) in addresses.iter().enumerate() {
            let server = format!("ns{}.{origin}", n + 1);
            for zone in [&mut *zone, &mut self.tld] {
                zone.add(&name(origin)?, 3_600, ns(&server)?);
                zone.add(&name(&server)?, 3_600, RData::A(A(*address)));
            }
        }
        Ok(())
    }

    fn site(&mut self, plan: &Plan) -> Result<(), LabError> {
        let origin = name(&plan.zone)?;
        let own = !plan.dns.servers.is_empty();
        let addresses: Vec<Ipv4Addr> = match own {
            true => (0..).zip(&plan.dns.servers).map(|(n, _)| plan.server_address(n)).collect(),
            false => HOSTER.to_vec(),
        };
        let host = if own { plan.zone.as_str() } else { "dnshost.test" };
        let signer = self.signer(plan, &origin)?;
        for (n, address) in addresses.iter().enumerate() {
            let server = plan.dns.servers.get(n);
            let serial = server.map_or(0, |server| server.serial);
            let serial = if serial == 0 { SERIAL } else { serial };
            let mut zone = Zone::new(origin.clone(), serial, name(&format!("ns1.{host}"))?);
            for (n, address) in addresses.iter().enumerate() {
                let server = format!("ns{}.{host}", n + 1);
                zone.add(&origin, 3_600, ns(&server)?);
                if own {
                    zone.add(&name(&server)?, 3_600, RData::A(A(*address)));
                }
            }
            let records = server.and_then(|server| server.records.as_ref()).unwrap_or(&plan.dns.records);
            for entry in records {
                zone.add(&owner(entry, &plan.zone)?, entry.ttl, data(&entry.data)?);
            }
            if let Some(signer) = signer.as_ref().filter(|_| plan.dns.signing != Signing::KeyRemoved) {
                zone.sign(Arc::clone(signer));
            }
            self.hold(*address, zone);
            if let Some(server) = server {
                self.servers.entry(*address).or_default().fault = server.fault;
            }
        }
        if plan.dns.delegation == Delegation::Absent {
            return Ok(());
        }
        for (n, address) in addresses.iter().enumerate() {
            let server = format!("ns{}.{host}", n + 1);
            self.tld.add(&origin, 3_600, ns(&server)?);
            if own {
                self.tld.add(&name(&server)?, 3_600, RData::A(A(*address)));
            }
        }
        Ok(())
    }

    /// The zone's key, with its DS at the parent.
    fn signer(&mut self, plan: &Plan, origin: &Name) -> Result<Option<Arc<Signer>>, LabError> {
        let (from, until) = match plan.dns.signing {
            Signing::Unsigned => return Ok(None),
            Signing::Expired => (-31, -1),
            _ => (-1, 29),
        };
        let signer = Signer::new(origin, self.clock, from, until)?;
        let ds = match plan.dns.signing {
            Signing::DsMismatch => Signer::new(origin, self.clock, from, until)?.ds()?,
            _ => signer.ds()?,
        };
        self.tld.add(origin, 3_600, RData::DNSSEC(DNSSECRData::DS(ds)));
        match plan.dns.signing {
            Signing::Signed => self.secure.push(origin.clone()),
            _ => self.bogus.push(origin.clone()),
        }
        Ok(Some(Arc::new(signer)))
    }

    /// The CDN's name for the site.
    fn edges(&mut self, plan: &Plan) -> Result<(), LabError> {
        let own = plan.edges.own.iter().map(|edge| edge.address);
        let addresses: Vec<IpAddr> = match &plan.edges.resolves_to {
            Some(addresses) => addresses.clone(),
            None if plan.edges.own.is_empty() => SHARED_EDGES.map(IpAddr::V4).to_vec(),
            None => own.collect(),
        };
        for address in addresses {
            let data = match address {
                IpAddr::V4(address) => RData::A(A(address)),
                IpAddr::V6(address) => RData::AAAA(AAAA(address)),
            };
            self.cdn.add(&name(&plan.cname())?, 120, data);
        }
        Ok(())
    }

    fn finish(mut self, plans: &[Plan]) -> Result<Names, LabError> {
        let mut net = Zone::new(name("net")?, SERIAL, name("a.nic.test")?);
        net.add(&name("net")?, 86_400, ns("a.nic.test")?);
        for plan in plans {
            for (owner, address) in &plan.dns.foreign {
                net.add(&name(owner)?, 300, RData::A(A(*address)));
            }
        }
        let test_signer = Arc::new(Signer::new(self.tld.origin(), self.clock, -1, 29)?);
        let root_signer = Arc::new(Signer::new(&Name::root(), self.clock, -1, 29)?);
        let mut root = Zone::new(Name::root(), SERIAL, name("a.root-servers.test")?);
        root.add(&Name::root(), 86_400, ns("a.root-servers.test")?);
        root.add(self.tld.origin(), 86_400, ns("a.nic.test")?);
        root.add(&name("a.nic.test")?, 86_400, RData::A(A(TLD)));
        root.add(net.origin(), 86_400, ns("a.nic.test")?);
        self.hold(TLD, net);
        let ds = RData::DNSSEC(DNSSECRData::DS(test_signer.ds()?));
        root.add(self.tld.origin(), 86_400, ds);
        let trust_anchor = format!(". 86400 IN DNSKEY {}", root_signer.dnskey());
        root.sign(root_signer);
        self.tld.sign(test_signer);
        self.hold(ROOT, root);
        let tld = self.tld.clone();
        self.hold(TLD, tld);
        let without_tcp = |(address, server): (&Ipv4Addr, &Server)| {
            (server.fault == Some(ServerFault::TruncatesWithoutTcp)).then_some(*address)
        };
        let without_tcp = self.servers.iter().filter_map(without_tcp).collect();
        let servers = Arc::new(self.servers);
        let mut resolvers = Vec::new();
        for n in 0..RESOLVERS.len() {
            let mut faults = BTreeMap::new();
            for plan in plans {
                let fault = if n == 0 { &plan.dns.resolver } else { &plan.dns.second_resolver };
                if let Some(fault) = fault {
                    faults.insert(name(&plan.host)?, fault.clone());
                }
            }
            resolvers.push(Arc::new(Resolver {
                servers: Arc::clone(&servers),
                roots: vec![ROOT],
                faults,
                bogus: self.bogus.clone(),
                secure: self.secure.clone(),
            }));
        }
        Ok(Names { servers, resolvers, trust_anchor, without_tcp })
    }
}

fn zone(origin: &str, primary: &str) -> Result<Zone, LabError> {
    Ok(Zone::new(name(origin)?, SERIAL, name(primary)?))
}

fn name(text: &str) -> Result<Name, LabError> {
    Ok(Name::from_ascii(format!("{text}."))?)
}

fn ns(server: &str) -> Result<RData, LabError> {
    Ok(RData::NS(NS(name(server)?)))
}

fn owner(entry: &Entry, zone: &str) -> Result<Name, LabError> {
    match entry.owner.as_str() {
        "@" => name(zone),
        owner => name(&format!("{owner}.{zone}")),
    }
}

fn data(data: &Data) -> Result<RData, LabError> {
    Ok(match data {
        Data::A(address) => RData::A(A(*address)),
        Data::Aaaa(address) => RData::AAAA(AAAA(*address)),
        Data::Cname(target) => RData::CNAME(CNAME(name(target)?)),
        Data::Mx(preference, exchange) => RData::MX(MX::new(*preference, name(exchange)?)),
        Data::Txt(text) => RData::TXT(TXT::new(vec![text.clone()])),
        Data::Ns(server) => ns(server)?,
        Data::Https(protocols, hints) => {
            let mut parameters = vec![(SvcParamKey::Alpn, SvcParamValue::Alpn(Alpn(protocols.clone())))];
            if !hints.is_empty() {
                let hints = IpHint(hints.iter().map(|hint| A(*hint)).collect());
                parameters.push((SvcParamKey::Ipv4Hint, SvcParamValue::Ipv4Hint(hints)));
            }
            RData::HTTPS(HTTPS(SVCB::new(1, Name::root(), parameters)))
        }
    })
}
