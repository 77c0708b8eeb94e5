use edgedesk_evidence::Tcp;

use crate::catalogue::{Finding, FindingCard, Stop};
use crate::checks::shared_commands::curl;
use crate::site::{EdgeResponse, Reach, Site};

/// A finding about these edges: their addresses listed, the requests cited.
pub(super) fn about(
    card: &'static FindingCard,
    site: &Site<'_>,
    edges: &[&EdgeResponse<'_>],
) -> Result<Finding, Stop> {
    let focus = site.focus()?;
    let finding = card
        .about(&focus.host)
        .with("host", &focus.host)
        .with("port", focus.port)
        .with("count", edges.len())
        .with("edges", list(edges));
    Ok(edges.iter().fold(finding, |finding, edge| finding.cite(edge.request.clone())))
}

/// Addresses as one would list them.
pub(super) fn list(edges: &[&EdgeResponse<'_>]) -> String {
    edges.iter().map(|edge| edge.address.to_string()).collect::<Vec<_>>().join(", ")
}

/// A bare connection to each of these edges, on the port that was visited: the second observation of a
/// connection that failed.
pub(super) fn connections(edges: &[&EdgeResponse<'_>]) -> Vec<Tcp> {
    edges.iter().map(|edge| Tcp { addr: edge.request.addr }).collect()
}

/// The finding with commands that show the failure at the first edges again.
pub(super) fn reproduced(finding: Finding, edges: &[&EdgeResponse<'_>]) -> Finding {
    edges.iter().take(3).fold(finding, |finding, edge| finding.reproduce(curl(&edge.request)))
}

/// Edges with how far a visitor gets, split by whether `matches` holds.
pub(super) fn split<'r, 'a>(
    reaches: &'r [(EdgeResponse<'a>, Reach<'a>)],
    matches: impl Fn(&Reach<'a>) -> bool,
) -> (Vec<&'r EdgeResponse<'a>>, Vec<&'r EdgeResponse<'a>>) {
    let (yes, no): (Vec<_>, Vec<_>) = reaches.iter().partition(|(_, reach)| matches(reach));
    let edges =
        |side: Vec<&'r (EdgeResponse<'a>, Reach<'a>)>| side.into_iter().map(|(edge, _)| edge).collect();
    (edges(yes), edges(no))
}
