use std::collections::{BTreeSet, HashMap};
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use edgedesk_evidence::dns::{Cut, DnsOutcome, NameServer, RecordType, ServerState, WalkEnd, WalkTrace};
use edgedesk_evidence::{DnsName, NotMeasured, NotMeasuredReason};
use futures_util::FutureExt as _;
use futures_util::future::{BoxFuture, join_all};
use futures_util::stream::{FuturesUnordered, StreamExt as _};
use tokio::time::sleep;

use super::exchange::{Exchange, exchange};
use super::message::Question;
use super::referral::{Meaning, cut, meaning};
use super::{DnsContext, record};

/// Delegations from the root to a name.
const DEPTH: usize = 32;
/// Look-ups of name servers' names within look-ups of name servers' names.
const NESTED: usize = 4;
/// Addresses of a zone that are asked.
const ASKED: usize = 64;

/// A zone on the way, and whom to ask about it.
#[derive(Clone, Debug)]
pub(super) struct Zone {
    pub(super) name: DnsName,
    pub(super) cuts: Vec<Cut>,
    servers: Vec<Server>,
    /// Servers that are not asked: without an address, or with one that the guard refuses.
    passed_over: Vec<ServerState>,
}

#[derive(Clone, Debug)]
struct Server {
    name: DnsName,
    addr: SocketAddr,
}

/// Walks from the roots. Delegations are kept for the run.
pub(super) struct Walker {
    context: Arc<DnsContext>,
    zones: Mutex<HashMap<DnsName, Arc<Zone>>>,
}

/// What the servers of a zone said: the first useful exchange, or everyone's.
pub(super) enum Said {
    Useful(SocketAddr, Box<Exchange>),
    Nothing(Vec<ServerState>),
}

/// Where a walk came to.
pub(super) struct Reached {
    pub(super) zone: Arc<Zone>,
    pub(super) end: WalkEnd,
}

impl Walker {
    pub(super) fn new(context: Arc<DnsContext>) -> Self {
        let servers = context.root_servers.iter().map(|addr| Server { name: DnsName::root(), addr: *addr });
        let root = Zone {
            name: DnsName::root(),
            cuts: Vec::new(),
            servers: servers.filter(|server| context.ipv6 || server.addr.is_ipv4()).collect(),
            passed_over: Vec::new(),
        };
        let zones = Mutex::new(HashMap::from([(DnsName::root(), Arc::new(root))]));
        Self { context, zones }
    }

    pub(super) async fn walk(&self, name: &DnsName) -> Result<WalkTrace, NotMeasured> {
        let Reached { zone, end } = self.reach(name, &[]).await?;
        Ok(WalkTrace { cuts: zone.cuts.clone(), end })
    }

    /// A zone that a walk of this run came through.
    pub(super) fn known(&self, zone: &DnsName) -> Option<Arc<Zone>> {
        self.zones.lock().unwrap_or_else(PoisonError::into_inner).get(zone).cloned()
    }

    /// Walks to the zone that holds `name`. `above` are the names whose look-up needs this one.
    pub(super) fn reach<'a>(
        &'a self,
        name: &'a DnsName,
        above: &'a [DnsName],
    ) -> BoxFuture<'a, Result<Reached, NotMeasured>> {
        async move {
            let mut zone = self.closest(name);
            for _ in 0..DEPTH {
                if zone.servers.is_empty() {
                    return self.nobody_to_ask(zone);
                }
                let (by, reply) = match self.ask_for_zone(&zone, name).await? {
                    Said::Useful(by, exchange) => match exchange.outcome {
                        DnsOutcome::Reply(reply) => (by, reply),
                        _ => return Err(NotMeasured::new(NotMeasuredReason::Internal, "no reply")),
                    },
                    Said::Nothing(servers) => return Ok(Reached { zone, end: WalkEnd::Dead { servers } }),
                };
                match meaning(&reply, &zone.name, name) {
                    Meaning::Referral(child) => {
                        let cut = cut(&reply, &zone.name, &child, by);
                        zone = self.descend(&zone, cut, above, name).await?;
                    }
                    Meaning::Authority { zone: told, nxdomain, alias } => {
                        let holder = match told {
                            Some(holder) => holder,
                            // An alias is never at the top of a zone; its parent's SOA tells the zone.
                            None if alias => self.holder_of_alias(&zone, by, name).await?,
                            None => zone.name.clone(),
                        };
                        let zone = self.hidden_cuts(zone, &holder, by, above).await?;
                        return Ok(Reached { zone, end: WalkEnd::Answered { by, nxdomain } });
                    }
                    Meaning::Useless => {
                        return Err(NotMeasured::new(NotMeasuredReason::Internal, "no way on"));
                    }
                }
            }
            Ok(Reached { zone, end: WalkEnd::Lost(format!("more than {DEPTH} delegations")) })
        }
        .boxed()
    }

    /// Asks the servers of a zone, each with a head start on the next, until `useful` takes a reply.
    pub(super) async fn ask(
        &self,
        zone: &Zone,
        question: &Question,
        useful: impl Fn(&DnsOutcome) -> bool,
    ) -> Result<Said, NotMeasured> {
        let one = |server: Server| async move {
            let exchange = exchange(&self.context, server.addr, question, false).await;
            (server, exchange)
        };
        let mut waiting = zone.servers.iter().cloned();
        let mut running = FuturesUnordered::new();
        let mut states = Vec::new();
        running.extend(waiting.next().map(one));
        loop {
            let next = tokio::select! {
                next = running.next() => next,
                () = sleep(self.context.timeouts.hedge), if waiting.len() > 0 => {
                    running.extend(waiting.next().map(one));
                    continue;
                }
            };
            let Some((server, exchange)) = next else { break };
            let exchange = exchange?;
            if useful(&exchange.outcome) {
                return Ok(Said::Useful(server.addr, Box::new(exchange)));
            }
            let outcome = Some(exchange.outcome);
            states.push(ServerState { name: server.name, address: Some(server.addr.ip()), outcome });
            running.extend(waiting.next().map(one));
        }
        states.extend(zone.passed_over.iter().cloned());
        states.sort_by(|a, b| (&a.name, a.address).cmp(&(&b.name, b.address)));
        Ok(Said::Nothing(states))
    }

    /// Asks for the name's SOA, whose reply tells the zone whatever the server hosts; and for its address
    /// where no server has a use for that.
    async fn ask_for_zone(&self, zone: &Zone, name: &DnsName) -> Result<Said, NotMeasured> {
        let useful = |outcome: &DnsOutcome| {
            outcome.reply().is_some_and(|reply| meaning(reply, &zone.name, name) != Meaning::Useless)
        };
        let said = self.ask(zone, &question(name, RecordType::Soa)?, useful).await?;
        let replied = |state: &ServerState| matches!(state.outcome, Some(DnsOutcome::Reply(_)));
        match said {
            Said::Nothing(states) if states.iter().any(replied) => {
                self.ask(zone, &question(name, RecordType::A)?, useful).await
            }
            said => Ok(said),
        }
    }

    /// The deepest zone known to be above the name.
    fn closest(&self, name: &DnsName) -> Arc<Zone> {
        let zones = self.zones.lock().unwrap_or_else(PoisonError::into_inner);
        let mut at = Some(name.clone());
        while let Some(name) = at {
            if let Some(zone) = zones.get(&name) {
                return zone.clone();
            }
            at = name.parent();
        }
        let nowhere = DnsName::root();
        Arc::new(Zone { name: nowhere, cuts: Vec::new(), servers: Vec::new(), passed_over: Vec::new() })
    }

    fn nobody_to_ask(&self, zone: Arc<Zone>) -> Result<Reached, NotMeasured> {
        let Some(cut) = zone.cuts.last() else {
            return Err(NotMeasured::new(NotMeasuredReason::NoNetwork, "no root server can be asked"));
        };
        if let Some(circle) = cut.servers.iter().find(|s| s.error.as_deref() == Some(CIRCLE)) {
            let end = WalkEnd::Lost(format!("the address of {} is {CIRCLE}", circle.name));
            return Ok(Reached { zone, end });
        }
        let addressed = cut.servers.iter().flat_map(|server| &server.addresses);
        if !self.context.ipv6 && addressed.clone().next().is_some() && addressed.clone().all(IpAddr::is_ipv6)
        {
            let detail = format!("{} has servers on IPv6 only", zone.name);
            return Err(NotMeasured::new(NotMeasuredReason::NoNetwork, detail));
        }
        let end = WalkEnd::Dead { servers: zone.passed_over.clone() };
        Ok(Reached { zone, end })
    }

    async fn holder_of_alias(
        &self,
        zone: &Zone,
        by: SocketAddr,
        name: &DnsName,
    ) -> Result<DnsName, NotMeasured> {
        let Some(parent) = name.parent().filter(|parent| *parent != zone.name) else {
            return Ok(zone.name.clone());
        };
        let exchange = exchange(&self.context, by, &question(&parent, RecordType::Soa)?, false).await?;
        let told = exchange.outcome.reply().map(|reply| meaning(reply, &zone.name, &parent));
        Ok(match told {
            Some(Meaning::Authority { zone: Some(holder), .. }) => holder,
            _ => zone.name.clone(),
        })
    }

    /// The cuts between a zone and one further down whose server is the same, and so gives no referrals.
    async fn hidden_cuts(
        &self,
        mut zone: Arc<Zone>,
        holder: &DnsName,
        by: SocketAddr,
        above: &[DnsName],
    ) -> Result<Arc<Zone>, NotMeasured> {
        let mut suffixes = Vec::new();
        let mut at = Some(holder.clone());
        while let Some(suffix) = at.filter(|suffix| *suffix != zone.name) {
            at = suffix.parent();
            suffixes.push(suffix);
        }
        suffixes.reverse();
        let asked = join_all(suffixes.iter().map(|suffix| async move {
            let (ns, ds) = (question(suffix, RecordType::Ns)?, question(suffix, RecordType::Ds)?);
            let (ns, ds) = tokio::join!(
                exchange(&self.context, by, &ns, false),
                exchange(&self.context, by, &ds, false)
            );
            Ok::<_, NotMeasured>((ns?.outcome, ds?.outcome))
        }))
        .await;
        for (suffix, asked) in suffixes.iter().zip(asked) {
            let (ns, ds) = asked?;
            let Some(reply) = ns.reply() else { continue };
            let mut cut = cut(reply, &zone.name, suffix, by);
            if cut.servers.is_empty() {
                continue;
            }
            if let Some(reply) = ds.reply() {
                cut.ds = super::referral::cut(reply, &zone.name, suffix, by).ds;
            }
            for server in cut.servers.iter_mut().filter(|server| server.addresses.is_empty()) {
                if server.name.is_within(suffix) {
                    // Its own server knows, as glue would.
                    server.addresses = self.addresses_at(by, &server.name).await?;
                }
            }
            zone = self.descend(&zone, cut, above, suffix).await?;
        }
        Ok(zone)
    }

    async fn addresses_at(&self, by: SocketAddr, name: &DnsName) -> Result<Vec<IpAddr>, NotMeasured> {
        let (a, aaaa) = (question(name, RecordType::A)?, question(name, RecordType::Aaaa)?);
        let (a, aaaa) =
            tokio::join!(exchange(&self.context, by, &a, false), exchange(&self.context, by, &aaaa, false));
        let (a, aaaa) = (a?.outcome, aaaa?.outcome);
        let found = [&a, &aaaa].into_iter().filter_map(|outcome| outcome.reply());
        let found: BTreeSet<_> = found.flat_map(|reply| reply.addresses()).collect();
        Ok(found.into_iter().take(ASKED).collect())
    }

    /// The zone below a cut, with the addresses of servers that came without.
    async fn descend(
        &self,
        parent: &Zone,
        mut cut: Cut,
        above: &[DnsName],
        name: &DnsName,
    ) -> Result<Arc<Zone>, NotMeasured> {
        let chain: Vec<DnsName> = above.iter().cloned().chain([cut.zone.clone(), name.clone()]).collect();
        // A zone whose servers are named in itself cannot be entered without glue.
        let glueless = cut.servers.iter_mut().filter(|server| server.addresses.is_empty());
        let found = join_all(glueless.map(|server| self.find_addresses(server, &chain))).await;
        found.into_iter().collect::<Result<(), _>>()?;
        let mut cuts = parent.cuts.clone();
        let name = cut.zone.clone();
        let (servers, passed_over) = self.servers(&cut);
        cuts.push(cut);
        let zone = Arc::new(Zone { name: name.clone(), cuts, servers, passed_over });
        self.zones.lock().unwrap_or_else(PoisonError::into_inner).insert(name, zone.clone());
        Ok(zone)
    }

    async fn find_addresses(&self, server: &mut NameServer, above: &[DnsName]) -> Result<(), NotMeasured> {
        let nested = above.len() / 2;
        let in_circle = above.iter().step_by(2).any(|zone| server.name.is_within(zone));
        if nested > NESTED || in_circle {
            server.error = Some(CIRCLE.to_owned());
            return Ok(());
        }
        let reached = self.reach(&server.name, above).await?;
        match reached.end {
            WalkEnd::Answered { nxdomain: true, .. } => server.error = Some("NXDOMAIN".to_owned()),
            WalkEnd::Answered { .. } => {
                let (a, aaaa) =
                    (question(&server.name, RecordType::A)?, question(&server.name, RecordType::Aaaa)?);
                let replied = |outcome: &DnsOutcome| outcome.reply().is_some_and(|reply| reply.aa);
                let (a, aaaa) = tokio::join!(
                    self.ask(&reached.zone, &a, replied),
                    self.ask(&reached.zone, &aaaa, replied)
                );
                let mut addresses = BTreeSet::new();
                for said in [a?, aaaa?] {
                    if let Said::Useful(_, exchange) = said
                        && let Some(reply) = exchange.outcome.reply()
                    {
                        addresses.extend(reply.addresses());
                    }
                }
                server.addresses = addresses.into_iter().take(ASKED).collect();
                if server.addresses.is_empty() {
                    server.error = Some("NODATA".to_owned());
                }
            }
            WalkEnd::Dead { .. } => {
                server.error = Some(format!("no server of {} answers", reached.zone.name));
            }
            WalkEnd::Lost(_) => server.error = Some(CIRCLE.to_owned()),
        }
        Ok(())
    }

    /// Whom to ask: IPv4 first, one address of each server before the second of any.
    fn servers(&self, cut: &Cut) -> (Vec<Server>, Vec<ServerState>) {
        let (mut servers, mut passed_over) = (Vec::new(), Vec::new());
        for server in &cut.servers {
            let skip = |address| ServerState { name: server.name.clone(), address, outcome: None };
            if server.addresses.is_empty() {
                passed_over.push(skip(None));
            }
            for (rank, address) in server.addresses.iter().enumerate() {
                if !(self.context.allowed)(*address) {
                    passed_over.push(skip(Some(*address)));
                } else if self.context.ipv6 || address.to_canonical().is_ipv4() {
                    let addr = SocketAddr::new(*address, self.context.port());
                    servers.push((rank, Server { name: server.name.clone(), addr }));
                }
            }
        }
        servers.sort_by_key(|(rank, server)| (server.addr.is_ipv6(), *rank));
        servers.truncate(ASKED);
        (servers.into_iter().map(|(_, server)| server).collect(), passed_over)
    }
}

const CIRCLE: &str = "only to be had from itself";

/// A question to an authoritative server.
pub(super) fn question(name: &DnsName, rtype: RecordType) -> Result<Question, NotMeasured> {
    let name = record::wire_name(name)
        .ok_or_else(|| NotMeasured::new(NotMeasuredReason::Internal, "the name has no wire form"))?;
    Ok(Question::authoritative(name, record::wire_type(rtype)))
}
