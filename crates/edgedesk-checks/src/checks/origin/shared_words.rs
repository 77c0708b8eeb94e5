use edgedesk_evidence::http::Http;

use crate::catalogue::{Finding, FindingCard, Stop};
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

/// The fetch as a command: to this address, with this Host and SNI.
pub(super) fn curl(request: &Http) -> String {
    let port = request.addr.port();
    let name = request.sni.as_deref().unwrap_or(&request.host);
    let scheme = if request.tls { "https" } else { "http" };
    let host = name.split(':').next().unwrap_or(name);
    let header = if request.host == name { String::new() } else { format!(" -H 'Host: {}'", request.host) };
    let insecure = if request.tls { " -k" } else { "" };
    let address = match request.addr.ip() {
        std::net::IpAddr::V6(address) => format!("[{address}]"),
        std::net::IpAddr::V4(address) => address.to_string(),
    };
    format!(
        "curl -sv{insecure} -o /dev/null --connect-to '{host}:{port}:{address}:{port}'{header} '{scheme}://{host}:{port}{}'",
        request.path
    )
}
