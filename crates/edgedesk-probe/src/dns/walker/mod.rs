//! Walks along the delegations.

mod asking;
mod descent;
mod hidden;

use std::collections::{HashMap, HashSet};
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use edgedesk_evidence::dns::{Cut, DnsOutcome, RecordType, ServerState, WalkEnd, WalkTrace};
use edgedesk_evidence::{DnsName, NotMeasured, NotMeasuredReason};
use futures_util::FutureExt as _;
use futures_util::future::BoxFuture;
use tokio::sync::OnceCell;

use super::exchange::Exchange;
use super::message::Question;
use super::referral::{Meaning, cut, meaning};
use super::{DnsContext, record};

/// Delegations from the root to a name.
const DEPTH: usize = 32;
/// Look-ups of name servers' names within look-ups of name servers' names.
const NESTED: usize = 4;
/// Addresses of a zone that are asked.
const ASKED: usize = 24;
/// Why a name server has no address.
const CIRCLE: &str = "only to be had from itself";

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

/// Walks from the roots. What is found out is kept for the run.
pub(super) struct Walker {
    context: Arc<DnsContext>,
    zones: Mutex<HashMap<DnsName, Arc<Zone>>>,
    /// Zones none of whose servers says anything, and what became of asking them.
    silent: Mutex<HashMap<DnsName, Vec<ServerState>>>,
    /// Servers that did not answer within their head start.
    slow: Mutex<HashSet<SocketAddr>>,
    /// Finished walks, and such that others wait for.
    walks: Mutex<HashMap<DnsName, Arc<OnceCell<WalkTrace>>>>,
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
        Self { context, zones, silent: Mutex::default(), slow: Mutex::default(), walks: Mutex::default() }
    }

    pub(super) async fn walk(&self, name: &DnsName) -> Result<WalkTrace, NotMeasured> {
        let walk = {
            let mut walks = self.walks.lock().unwrap_or_else(PoisonError::into_inner);
            Arc::clone(walks.entry(name.clone()).or_default())
        };
        let go = || async {
            let Reached { zone, end } = self.reach(name, &[]).await?;
            Ok(WalkTrace { cuts: zone.cuts.clone(), end })
        };
        walk.get_or_try_init(go).await.cloned()
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
                        // A server that has zones in between refers past them.
                        if let Some(holder) = child.parent().filter(|holder| *holder != zone.name) {
                            zone = self.hidden_cuts(zone, &holder, by, above).await?;
                        }
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
}

/// A question to an authoritative server.
pub(super) fn question(name: &DnsName, rtype: RecordType) -> Result<Question, NotMeasured> {
    let name = record::wire_name(name)
        .ok_or_else(|| NotMeasured::new(NotMeasuredReason::Internal, "the name has no wire form"))?;
    Ok(Question::authoritative(name, record::wire_type(rtype)))
}
