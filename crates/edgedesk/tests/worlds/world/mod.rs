//! One site: who serves it, what its CDN knows of it, how the customer asks, and what must come out.

mod answer;
mod edge;
mod expectation;
mod origin;
mod vendor;

use std::net::Ipv4Addr;
use std::path::PathBuf;

use serde_json::{Map, Value, json};

pub(crate) use answer::answer;
pub(crate) use edge::Edge;
pub(crate) use expectation::Expectation;
pub(crate) use origin::Origin;
pub(crate) use vendor::{VENDOR_MAPS, Vendor};

use crate::ground::{Certificate, Delegation, Ground, Layout, Request, Second, Zone};

/// A world's name, and what builds it.
pub(crate) type Named = (&'static str, fn(&mut World));

/// Declares the worlds of a layer: a file each.
macro_rules! worlds {
    ($layer:literal: $($world:ident)*) => {
        $(mod $world;)*
        pub(crate) const WORLDS: &[crate::world::Named] =
            &[$((concat!($layer, "/", stringify!($world)), $world::build)),*];
    };
}
pub(crate) use worlds;

/// A world while it is being built. It begins as `www.<zone>` on a CDN of no known vendor, without inventory.
pub(crate) struct World<'g> {
    pub(crate) ground: &'g mut Ground,
    /// The customer's zone.
    pub(crate) zone: Zone,
    /// What the customer complains of.
    pub(crate) url: String,
    pub(crate) vendor: Vendor,
    /// The name that the CDN assigned.
    pub(crate) cname: String,
    pub(crate) resolvers: Vec<Ipv4Addr>,
    /// Requests made before the diagnosis, to fill the edge's cache: address, host, path.
    pub(crate) warm: Vec<(Ipv4Addr, String, String)>,
    /// The zone as it becomes after the resolvers have seen it as it was.
    pub(crate) later: Option<Zone>,
    pub(crate) expectation: Expectation,
    /// The account that asks, where there is an inventory.
    pub(crate) asking: Option<&'static str>,
    /// In place of the root server that there is.
    pub(crate) root_hints: Option<Ipv4Addr>,
    /// Whether the trust anchor of the tree is given.
    pub(crate) anchored: bool,
    domain: Option<Map<String, Value>>,
    accounts: Value,
    arguments: Vec<String>,
}

/// A world that is ready to be diagnosed.
pub(crate) struct Case {
    pub(crate) name: &'static str,
    pub(crate) url: String,
    pub(crate) inventory: Option<Value>,
    pub(crate) arguments: Vec<String>,
    pub(crate) root_hints: Ipv4Addr,
    pub(crate) trust_anchor: Option<PathBuf>,
    pub(crate) resolvers: Vec<Ipv4Addr>,
    pub(crate) warm: Vec<(Ipv4Addr, String, String)>,
    pub(crate) later: Option<Zone>,
    pub(crate) host: String,
    pub(crate) asking: Option<&'static str>,
    pub(crate) expectation: Expectation,
}

impl<'g> World<'g> {
    pub(crate) fn build((name, build): Named, ground: &'g mut Ground) -> Case {
        let zone = format!("{}.test", name.replace(['/', '_'], "-").to_lowercase());
        let zone = Zone::new(&zone, Layout::Spread.servers(ground), Layout::Spread);
        let mut world = World {
            url: format!("http://www.{}/", zone.name),
            cname: Vendor::Plain.cname(&format!("www.{}", zone.name)),
            zone,
            ground,
            vendor: Vendor::Plain,
            resolvers: Vec::new(),
            warm: Vec::new(),
            later: None,
            expectation: Expectation::none(),
            asking: Some("acme"),
            root_hints: None,
            anchored: true,
            domain: None,
            accounts: json!([{"id": "acme", "name": "Acme"}, {"id": "other", "name": "Somebody else"}]),
            arguments: Vec::new(),
        };
        build(&mut world);
        world.finish(name)
    }

    pub(crate) fn www(&self) -> String {
        format!("www.{}", self.zone.name)
    }

    pub(crate) fn address(&mut self) -> Ipv4Addr {
        self.ground.address()
    }

    pub(crate) fn vendor(&mut self, vendor: Vendor) {
        self.vendor = vendor;
        self.cname = vendor.cname(&self.www());
    }

    /// One process for all levels of the DNS, in place of one for each.
    pub(crate) fn single_server_dns(&mut self) {
        self.zone = Zone::new(&self.zone.name, Layout::Single.servers(self.ground), Layout::Single);
    }

    /// No DNSSEC from the root down, and nothing told about any.
    pub(crate) fn unsigned_tree(&mut self) {
        self.zone = Zone::new(&self.zone.name, Layout::Unsigned.servers(self.ground), Layout::Unsigned);
        self.anchored = false;
    }

    /// The usual way: `www` is a CNAME to the assigned name, and that leads to the edges.
    pub(crate) fn site(&mut self, edges: &[Ipv4Addr]) {
        self.zone.record("www", &format!("CNAME {}.", self.cname));
        self.assigned(edges);
    }

    /// The CDN's side alone: the assigned name leads to the edges.
    pub(crate) fn assigned(&mut self, edges: &[Ipv4Addr]) {
        let cname = self.cname.clone();
        for edge in edges {
            self.elsewhere(&cname, &format!("A {edge}"));
        }
    }

    /// A record in somebody else's zone, which is made if it is not there.
    pub(crate) fn elsewhere(&mut self, name: &str, data: &str) {
        let labels: Vec<_> = name.rsplitn(3, '.').collect();
        let [top, second, ..] = labels[..] else { panic!("{name} lies in no zone") };
        let zone = format!("{second}.{top}");
        let layout = self.zone.layout;
        let servers = layout.servers(self.ground);
        let zones = &mut self.ground.zones;
        let at = zones.iter().position(|it| it.name == zone && it.layout == layout).unwrap_or_else(|| {
            zones.push(Zone::new(&zone, servers, layout));
            zones.len() - 1
        });
        zones[at].record(&format!("{name}."), data);
    }

    pub(crate) fn edge(&mut self, edge: Edge) -> Ipv4Addr {
        let address = self.address();
        self.edge_at(address, edge);
        address
    }

    pub(crate) fn edge_at(&mut self, address: Ipv4Addr, edge: Edge) {
        let block = edge.block(address, self.vendor, self.ground);
        self.ground.nginx.push_str(&block);
    }

    pub(crate) fn origin(&mut self, origin: Origin) -> Ipv4Addr {
        let address = self.address();
        self.origin_at(address, origin);
        address
    }

    pub(crate) fn origin_at(&mut self, address: Ipv4Addr, origin: Origin) {
        let block = origin.block(address, self.ground);
        self.ground.nginx.push_str(&block);
    }

    /// A scripted server; `what` has the fields that `scripted.py` explains.
    pub(crate) fn scripted(&mut self, port: u16, what: Value) -> Ipv4Addr {
        let address = self.address();
        self.scripted_at(address, port, what);
        address
    }

    pub(crate) fn scripted_at(&mut self, address: Ipv4Addr, port: u16, mut what: Value) {
        what["address"] = json!(address);
        what["port"] = json!(port);
        self.ground.scripted.push(what);
    }

    /// An address where no connection is ever made.
    pub(crate) fn black_hole(&mut self, ports: &[u16]) -> Ipv4Addr {
        let address = self.address();
        for port in ports {
            self.scripted_at(address, *port, json!({"do": "full"}));
        }
        address
    }

    /// As a careful owner has it, for the zone and `www`.
    pub(crate) fn certificate(&mut self) -> Certificate {
        self.certificate_with(|_| {})
    }

    pub(crate) fn certificate_with(&mut self, change: impl FnOnce(&mut Request)) -> Certificate {
        let mut request = Request::good(&[&self.www(), &self.zone.name]);
        change(&mut request);
        self.ground.pki.issue(&request)
    }

    /// For signing URLs as vendors do.
    pub(crate) fn md5(&self, text: &str) -> String {
        self.ground.pki.md5(text)
    }

    /// What the CDN's control plane knows of the domain; account, name and CNAME go without saying.
    pub(crate) fn domain(&mut self, known: Value) {
        let mut domain = json!({"name": self.www(), "account": "acme", "cname": self.cname});
        let Value::Object(known) = known else { panic!("a domain is an object") };
        if let Value::Object(domain) = &mut domain {
            domain.extend(known);
        }
        self.domain = domain.as_object().cloned();
    }

    /// The domain with one origin by address, on port 80.
    pub(crate) fn domain_with_origin(&mut self, origin: Ipv4Addr) {
        self.domain(json!({"origins": [{"type": "ip", "address": origin, "port": 80}]}));
    }

    pub(crate) fn accounts(&mut self, accounts: Value) {
        self.accounts = accounts;
    }

    pub(crate) fn arguments(&mut self, arguments: &[&str]) {
        self.arguments.extend(arguments.iter().map(|argument| (*argument).to_owned()));
    }

    pub(crate) fn https(&mut self) {
        self.url = self.url.replacen("http://", "https://", 1);
    }

    pub(crate) fn path(&mut self, path: &str) {
        let slash = self.url.find("//").and_then(|at| self.url[at + 2..].find('/').map(|more| at + 2 + more));
        self.url.truncate(slash.unwrap_or(self.url.len()));
        self.url.push_str(path);
    }

    /// The one code that must come first.
    pub(crate) fn expect(&mut self, code: &'static str) {
        self.expectation = Expectation::faulty(&[code]);
    }

    /// Codes of which one must come first, where the catalogue leaves a choice.
    pub(crate) fn expect_one_of(&mut self, codes: &[&'static str]) {
        self.expectation = Expectation::faulty(codes);
    }

    pub(crate) fn expect_healthy(&mut self) {
        self.expectation = Expectation::healthy();
    }

    /// Codes that must stand nowhere among the root causes.
    pub(crate) fn forbid(&mut self, codes: &[&'static str]) {
        self.expectation.forbid(codes);
    }

    /// Neither name server has the zone.
    pub(crate) fn served_by_nobody(&mut self) {
        self.zone.on_first = false;
        self.zone.second = Second::Refuses;
    }

    pub(crate) fn not_delegated(&mut self) {
        self.zone.delegation = Delegation::Missing;
    }

    fn finish(self, name: &'static str) -> Case {
        let layout = self.zone.layout;
        let inventory =
            self.domain.as_ref().map(|domain| json!({"accounts": self.accounts, "domains": [domain]}));
        let resolvers = if self.resolvers.is_empty() {
            vec![layout.resolver(self.ground)]
        } else {
            self.resolvers.clone()
        };
        let host = self.www();
        self.ground.zones.push(self.zone);
        Case {
            name,
            url: self.url,
            inventory,
            arguments: self.arguments,
            root_hints: self.root_hints.unwrap_or_else(|| layout.root(self.ground)),
            trust_anchor: self.anchored.then(|| layout.anchor_file(self.ground)),
            resolvers,
            warm: self.warm,
            later: self.later,
            host,
            asking: self.asking,
            expectation: self.expectation,
        }
    }
}
