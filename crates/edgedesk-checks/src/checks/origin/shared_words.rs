use crate::catalogue::{Finding, FindingCard, Stop};
pub(super) use crate::checks::shared_commands::curl;
use crate::site::{OriginFetch, Site};

/// A finding about an origin: its address and port filled in, the fetch cited.
pub(super) fn about(card: &'static FindingCard, fetch: &OriginFetch<'_>) -> Finding {
    card.about(fetch.name())
        .with("address", fetch.request.addr)
        .with("port", fetch.request.addr.port())
        .cite(fetch.request.clone())
}

/// The finding resting also on what the visitor met: the second of two independent observations.
pub(super) fn with_visit(finding: Finding, site: &Site<'_>) -> Result<Finding, Stop> {
    Ok(match site.visit()?.last() {
        Some(hop) => finding.cite(hop.request.clone()),
        None => finding,
    })
}
