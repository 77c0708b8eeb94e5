use std::collections::BTreeSet;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use edgedesk_evidence::dns::RecordType;
use edgedesk_evidence::{DnsName, NotMeasured};
use futures_util::future::join_all;

use super::{ASKED, Walker, Zone, question};
use crate::dns::exchange::exchange;
use crate::dns::referral::{self, Meaning, meaning};

impl Walker {
    /// The zone of a name that is an alias, by its parent's SOA.
    pub(super) async fn holder_of_alias(
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
    pub(super) async fn hidden_cuts(
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
            let mut cut = referral::cut(reply, &zone.name, suffix, by);
            if cut.servers.is_empty() {
                continue;
            }
            if let Some(reply) = ds.reply() {
                cut.ds = referral::cut(reply, &zone.name, suffix, by).ds;
            }
            let near = cut
                .servers
                .iter_mut()
                .filter(|server| server.addresses.is_empty() && server.name.is_within(&zone.name));
            // Its own server knows, as glue would.
            let found = join_all(near.map(|server| async move {
                server.addresses = self.addresses_at(by, &server.name).await?;
                Ok(())
            }));
            found.await.into_iter().collect::<Result<(), NotMeasured>>()?;
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
}
