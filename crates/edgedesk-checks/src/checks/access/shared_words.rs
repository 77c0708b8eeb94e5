use edgedesk_evidence::http::Http;

use crate::catalogue::{Finding, FindingCard, Judgement, Stop};
use crate::site::{Refusal, Site};

/// What a check of this layer says where its rule refuses nothing.
pub(super) fn passes(site: &Site<'_>, card: &'static FindingCard) -> Judgement {
    let visit = site.visit()?;
    let last = visit.last();
    Ok(last.map(|hop| card.about(&hop.location.host).cite(hop.request.clone())).into_iter().collect())
}

/// A finding about a refusal, its status and request in it.
pub(super) fn about(
    site: &Site<'_>,
    card: &'static FindingCard,
    refusal: &Refusal<'_>,
) -> Result<Finding, Stop> {
    Ok(card.about(site.focus()?.url()).with("status", refusal.status).cite(refusal.request.clone()))
}

/// The command that shows the refusal, with the headers that it depends on.
pub(super) fn curl(request: &Http) -> String {
    let headers: String =
        request.headers.iter().map(|(name, value)| format!(" -H '{name}: {value}'")).collect();
    format!("curl -sv -o /dev/null{headers} '{}'", request.url())
}
