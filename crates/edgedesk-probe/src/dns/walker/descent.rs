use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::{Arc, PoisonError};

use edgedesk_evidence::dns::{Cut, DnsOutcome, NameServer, RecordType, ServerState, WalkEnd};
use edgedesk_evidence::{DnsName, NotMeasured};
use futures_util::future::join_all;

use super::{ASKED, CIRCLE, NESTED, Said, Server, Walker, Zone, question};

impl Walker {
    /// The zone below a cut, with the addresses of servers that came without.
    pub(super) async fn descend(
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
