//! Collects what a chain of trust is made of; [`super::validation`] judges it.

use edgedesk_evidence::dns::{ChainOfTrust, DnsOutcome, Dnssec, DnssecState, RecordType, WalkEnd};
use edgedesk_evidence::{DnsName, NotMeasured};
use futures_util::future::join_all;
use hickory_proto::op::Message;

use super::DnsContext;
use super::validation::{Collected, CollectedZone, validate};
use super::walker::{Said, Walker, question};

/// Walks to the name, asks every zone of the chain for its keys and every parent for its DS, all at once, and
/// judges. Nothing is asked below the first zone that the walk found unsigned.
pub(super) async fn follow(
    context: &DnsContext,
    walker: &Walker,
    probe: &Dnssec,
) -> Result<ChainOfTrust, NotMeasured> {
    let Some((anchor, ds)) = context.anchors.above(&probe.name) else {
        return Ok(ChainOfTrust {
            links: Vec::new(),
            state: DnssecState::Insecure { zone: DnsName::root() },
        });
    };
    let trace = walker.walk(&probe.name).await?;
    if let WalkEnd::Lost(why) = trace.end {
        return Ok(ChainOfTrust { links: Vec::new(), state: DnssecState::Indeterminate(why) });
    }
    let mut zones = vec![anchor.clone()];
    let mut unsigned = false;
    for cut in trace.cuts.iter().filter(|cut| cut.zone != *anchor && cut.zone.is_within(anchor)) {
        zones.push(cut.zone.clone());
        if cut.ds.is_empty() {
            unsigned = true;
            break;
        }
    }
    let collected = join_all(zones.iter().enumerate().map(|(index, zone)| {
        let parent = index.checked_sub(1).map(|above| &zones[above]);
        // The first zone without DS is outside of the chain: its keys do not matter.
        let keys_matter = !(unsigned && index + 1 == zones.len() && index > 0);
        async move {
            let (ds, dnskey) = tokio::join!(
                async {
                    match parent {
                        Some(parent) => fetch(walker, parent, zone, RecordType::Ds).await.map(Some),
                        None => Ok(None),
                    }
                },
                async {
                    if keys_matter {
                        fetch(walker, zone, zone, RecordType::Dnskey).await.map(Some)
                    } else {
                        Ok(None)
                    }
                }
            );
            Ok::<_, NotMeasured>(CollectedZone { zone: zone.clone(), ds: ds?, dnskey: dnskey? })
        }
    }));
    let target = async {
        match zones.last() {
            Some(zone) if !unsigned => {
                // A DS record set is the parent's.
                let at_parent = probe.rtype == RecordType::Ds && *zone == probe.name && zones.len() > 1;
                let holder = if at_parent { &zones[zones.len() - 2] } else { zone };
                let fetched = fetch(walker, holder, &probe.name, probe.rtype).await?;
                Ok(Some((holder.clone(), fetched)))
            }
            _ => Ok::<_, NotMeasured>(None),
        }
    };
    let (collected, target) = tokio::join!(collected, target);
    let zones = collected.into_iter().collect::<Result<Vec<_>, _>>()?;
    let collected =
        Collected { anchors: ds, zones, name: probe.name.clone(), rtype: probe.rtype, target: target? };
    Ok(validate(&collected, context.now.as_second()))
}

/// The zone's own answer, or why there is none.
async fn fetch(
    walker: &Walker,
    zone: &DnsName,
    name: &DnsName,
    rtype: RecordType,
) -> Result<Result<Message, String>, NotMeasured> {
    let Some(servers) = walker.known(zone) else { return Ok(Err(format!("{zone} was not walked through"))) };
    let useful = |outcome: &DnsOutcome| outcome.reply().is_some_and(|reply| reply.aa && !reply.tc);
    Ok(match walker.ask(&servers, &question(name, rtype)?, useful).await? {
        Said::Useful(_, exchange) => exchange.message.ok_or_else(|| "no message".to_owned()),
        Said::Nothing(states) => {
            let first = states.iter().find_map(|state| state.outcome.as_ref());
            let why = first.map_or_else(|| "no server to ask".to_owned(), ToString::to_string);
            Err(format!("{name} {rtype} at {zone}: {why}"))
        }
    })
}
