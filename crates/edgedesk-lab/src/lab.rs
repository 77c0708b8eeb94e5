use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use edgedesk_evidence::control_plane::{Account, AccountStatus, DomainConfig};
use hickory_proto::op::Message;
use ipnet::IpNet;
use jiff::Timestamp;
use serde_json::{Value, json};
use tokio::runtime::Handle;

use crate::dns::{self, Resolver};
use crate::network::Network;
use crate::pki::Authority;
use crate::plan::Plan;
use crate::world::{self, Names};
use crate::{Clock, LabError, Protocol, Site, sites};

/// The last site that has addresses of its own (see [`Plan`]).
const LAST_INDEX: u8 = 230;

/// How a lab is to be.
#[derive(Clone, Copy, Debug)]
pub struct LabConfig {
    /// The round-trip time between visitors and everything else.
    pub round_trip: Duration,
    /// What the lab's clock shows at the start. Anything but the present makes certificates that the rest of
    /// the machine finds out of date.
    pub now: Timestamp,
}

/// A running lab. It ends with the runtime that it was started in.
pub struct Lab {
    network: Arc<Network>,
    clock: Clock,
    accounts: Vec<Account>,
    domains: Vec<DomainConfig>,
    trust_anchor: String,
    root_certificate: Vec<u8>,
}

impl Lab {
    /// Starts all sites on the current Tokio runtime.
    pub fn start(config: LabConfig) -> Result<Self, LabError> {
        Self::with_sites(config, sites::all())
    }

    /// Starts these sites, and the healthy one that some of them lead to by mistake.
    pub fn with_sites(config: LabConfig, sites: &[&Site]) -> Result<Self, LabError> {
        let clock = Clock::starting_at(config.now);
        let network = Arc::new(Network::new(Handle::try_current()?, config.round_trip));
        let plans = plans(sites);
        let authority = Authority::new(&clock)?;
        let names = world::build_names(&plans, &clock)?;
        serve_names(&network, &names);
        // The CDN resolves by itself, from the servers and past all caches.
        let own = Arc::new(names.resolver_without_faults());
        world::build_cdn(&network, &plans, &authority, clock, own)?;
        world::serve_origins(&network, &plans, &authority, clock)?;
        let account = |id: &str, status| Account { id: id.to_owned(), status };
        Ok(Self {
            network,
            clock,
            accounts: vec![
                account("acme", AccountStatus::Active),
                account("globex", AccountStatus::Active),
                account("arrears", AccountStatus::Overdue),
            ],
            domains: plans.into_iter().flat_map(|plan| plan.config.into_iter().chain(plan.also)).collect(),
            trust_anchor: names.trust_anchor,
            root_certificate: authority.root().to_vec(),
        })
    }

    /// The real socket behind a virtual address, a round trip away where one was set.
    ///
    /// The port of a dead address refuses or stays silent, as ordered; a port that nobody serves refuses, and an
    /// address that nobody has is silent.
    pub fn dial(&self, protocol: Protocol, address: SocketAddr) -> SocketAddr {
        self.network.dial_far(protocol, address)
    }

    /// [`Lab::dial`] as a value that outlives the lab's own scope.
    pub fn dial_map(&self) -> impl Fn(Protocol, SocketAddr) -> SocketAddr + Send + Sync + Clone + 'static {
        let network = Arc::clone(&self.network);
        move |protocol, address| network.dial_far(protocol, address)
    }

    /// The recursive resolvers; the first one is the visitor's.
    pub fn resolvers(&self) -> Vec<SocketAddr> {
        world::RESOLVERS.iter().map(|address| SocketAddr::from((*address, 53))).collect()
    }

    /// The root name servers.
    pub fn root_hints(&self) -> Vec<SocketAddr> {
        vec![SocketAddr::from((world::ROOT, 53))]
    }

    /// The DNSSEC trust anchor: the root's DNSKEY as a master-file line.
    pub fn trust_anchor(&self) -> &str {
        &self.trust_anchor
    }

    /// The root certificate that visitors trust, in DER.
    pub fn root_certificate(&self) -> &[u8] {
        &self.root_certificate
    }

    /// Every network that the lab has addresses from.
    pub fn networks(&self) -> Vec<IpNet> {
        world::networks()
    }

    /// The networks of the CDN's nodes.
    pub fn nodes(&self) -> Vec<IpNet> {
        world::nodes()
    }

    /// The address that the edges see visitors come from.
    pub fn visitor(&self) -> IpAddr {
        world::VISITOR
    }

    /// The lab's clock.
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// The accounts of the control plane.
    pub fn accounts(&self) -> &[Account] {
        &self.accounts
    }

    /// The domains of the control plane, signing keys included.
    pub fn domains(&self) -> &[DomainConfig] {
        &self.domains
    }

    /// The control plane as an inventory file, signing keys and nodes included.
    pub fn inventory(&self) -> Value {
        let domains: Vec<Value> = self.domains.iter().map(domain_json).collect();
        json!({ "accounts": self.accounts, "domains": domains, "nodes": self.nodes() })
    }
}

/// The plans of these sites. A site has the same addresses in every lab, whatever else is in it.
fn plans(sites: &[&Site]) -> Vec<Plan> {
    let neighbour = sites::find("healthy-plain").filter(|it| sites.iter().all(|site| site.name != it.name));
    let listed = |site: &Site| sites::all().iter().position(|it| it.name == site.name);
    let mut plans = Vec::with_capacity(sites.len() + 1);
    let mut unlisted = sites::all().len();
    for site in sites.iter().copied().chain(neighbour) {
        let place = listed(site).unwrap_or_else(|| {
            unlisted += 1;
            unlisted - 1
        });
        // The addresses hold some 200 sites; one beyond that would share those of the last.
        let index = u8::try_from(place).unwrap_or(u8::MAX).min(LAST_INDEX);
        let mut plan = Plan::healthy(site.name, index);
        plan.configure(|config| config.account = Some(site.account.to_owned()));
        (site.build)(&mut plan);
        plans.push(plan);
    }
    plans
}

/// A domain with its keys, which the type itself never writes.
fn domain_json(config: &DomainConfig) -> Value {
    let mut domain = serde_json::to_value(config).unwrap_or_default();
    if let Some(signing) = &config.access.signing {
        let keys = [("key", Some(&signing.key)), ("backup_key", signing.backup_key.as_ref())];
        for (field, key) in keys {
            if let Some(key) = key {
                domain["access"]["signing"][field] = key.expose().into();
            }
        }
    }
    domain
}

/// Puts name servers and resolvers on the network.
fn serve_names(network: &Network, names: &Names) {
    for address in names.servers.keys().copied() {
        let servers = Arc::clone(&names.servers);
        let answerer = move |question: &Message| match (servers.get(&address), question.queries.first()) {
            (Some(server), Some(query)) => {
                server.answer(query.name(), query.query_type(), wants_dnssec(question))
            }
            _ => (None, Duration::ZERO),
        };
        let tcp = !names.without_tcp.contains(&address);
        dns::serve(network, (address, 53).into(), tcp, Arc::new(answerer));
    }
    for (address, resolver) in world::RESOLVERS.iter().zip(&names.resolvers) {
        let resolver: Arc<Resolver> = Arc::clone(resolver);
        let answerer = move |question: &Message| match question.queries.first() {
            Some(query) => {
                let checking = !question.metadata.checking_disabled;
                resolver.answer(query.name(), query.query_type(), checking, wants_dnssec(question))
            }
            None => (None, Duration::ZERO),
        };
        dns::serve(network, (*address, 53).into(), true, Arc::new(answerer));
    }
}

fn wants_dnssec(question: &Message) -> bool {
    question.edns.as_ref().is_some_and(|edns| edns.flags().dnssec_ok)
}
