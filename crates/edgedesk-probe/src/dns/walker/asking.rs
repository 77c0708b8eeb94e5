use std::collections::HashSet;
use std::net::SocketAddr;
use std::sync::PoisonError;

use edgedesk_evidence::dns::{DnsOutcome, RecordType, ServerState};
use edgedesk_evidence::{DnsName, NotMeasured};
use futures_util::stream::{FuturesUnordered, StreamExt as _};
use tokio::time::sleep;

use super::{Said, Server, Walker, Zone, question};
use crate::dns::exchange::exchange;
use crate::dns::message::Question;
use crate::dns::referral::{Meaning, meaning};

/// How many servers are asked at first, and how many more each time that those before disappoint. Then it is
/// the rest's turn: a zone whose servers are all silent is found out within two head starts and one wait.
const WAVES: [usize; 2] = [1, 2];

impl Walker {
    /// Asks the servers of a zone, some with a head start on the others, until `useful` takes a reply.
    pub(in crate::dns) async fn ask(
        &self,
        zone: &Zone,
        question: &Question,
        useful: impl Fn(&DnsOutcome) -> bool,
    ) -> Result<Said, NotMeasured> {
        if let Some(states) = self.silent.lock().unwrap_or_else(PoisonError::into_inner).get(&zone.name) {
            return Ok(Said::Nothing(states.clone()));
        }
        match self.ask_each(&zone.servers, question, useful).await? {
            Said::Nothing(mut states) => {
                states.extend(zone.passed_over.iter().cloned());
                states.sort_by(|a, b| (&a.name, a.address).cmp(&(&b.name, b.address)));
                Ok(Said::Nothing(states))
            }
            said => Ok(said),
        }
    }

    /// Asks for the name's SOA, whose reply tells the zone whatever the server hosts; and for its address
    /// where no server has a use for that.
    pub(super) async fn ask_for_zone(&self, zone: &Zone, name: &DnsName) -> Result<Said, NotMeasured> {
        let useful = |outcome: &DnsOutcome| {
            outcome.reply().is_some_and(|reply| meaning(reply, &zone.name, name) != Meaning::Useless)
        };
        let mut states = match self.ask(zone, &question(name, RecordType::Soa)?, useful).await? {
            Said::Nothing(states) => states,
            said => return Ok(said),
        };
        let replied = |state: &ServerState| matches!(state.outcome, Some(DnsOutcome::Reply(_)));
        let talking: HashSet<_> =
            states.iter().filter(|state| replied(state)).filter_map(|state| state.address).collect();
        if talking.is_empty() {
            if states.iter().any(|state| state.outcome.is_some()) {
                let mut silent = self.silent.lock().unwrap_or_else(PoisonError::into_inner);
                silent.insert(zone.name.clone(), states.clone());
            }
            return Ok(Said::Nothing(states));
        }
        let talking = zone.servers.iter().filter(|server| talking.contains(&server.addr.ip()));
        let talking: Vec<_> = talking.cloned().collect();
        match self.ask_each(&talking, &question(name, RecordType::A)?, useful).await? {
            Said::Nothing(again) => {
                for state in again {
                    let same =
                        |old: &&mut ServerState| (&old.name, old.address) == (&state.name, state.address);
                    if let Some(old) = states.iter_mut().find(same) {
                        *old = state;
                    }
                }
                Ok(Said::Nothing(states))
            }
            said => Ok(said),
        }
    }

    async fn ask_each(
        &self,
        servers: &[Server],
        question: &Question,
        useful: impl Fn(&DnsOutcome) -> bool,
    ) -> Result<Said, NotMeasured> {
        let one = |server: Server| async move {
            let exchange = exchange(&self.context, server.addr, question, false).await;
            (server, exchange)
        };
        let mut waiting = self.quick_first(servers).into_iter();
        let mut waves = WAVES.into_iter();
        let mut running = FuturesUnordered::new();
        let mut asked = HashSet::<SocketAddr>::new();
        let mut states = Vec::new();
        loop {
            for server in waiting.by_ref().take(waves.next().unwrap_or(usize::MAX)) {
                asked.insert(server.addr);
                running.push(one(server));
            }
            let next = tokio::select! {
                next = running.next() => next,
                () = sleep(self.context.timeouts.hedge), if waiting.len() > 0 => {
                    // Zones share servers, and a zone is asked more than once.
                    self.slow.lock().unwrap_or_else(PoisonError::into_inner).extend(&asked);
                    continue;
                }
            };
            let Some((server, exchange)) = next else { break };
            let exchange = exchange?;
            asked.remove(&server.addr);
            if useful(&exchange.outcome) {
                return Ok(Said::Useful(server.addr, Box::new(exchange)));
            }
            let outcome = Some(exchange.outcome);
            states.push(ServerState { name: server.name, address: Some(server.addr.ip()), outcome });
        }
        Ok(Said::Nothing(states))
    }

    /// Servers that kept this run waiting come last.
    fn quick_first(&self, servers: &[Server]) -> Vec<Server> {
        let slow = self.slow.lock().unwrap_or_else(PoisonError::into_inner);
        let mut servers = servers.to_vec();
        servers.sort_by_key(|server| slow.contains(&server.addr));
        servers
    }
}
