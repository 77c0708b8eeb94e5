//! What any cache or proxy may say by the standards: `Cache-Status` (RFC 9211), `Proxy-Status` (RFC 9209); and
//! `X-Cache`, which has no standard and is found everywhere.

use edgedesk_evidence::http::{Headers, HttpResponse};

use super::{CacheState, OriginFailure};

/// The cache state of every tier, the outermost first (RFC 9211 §2: the last member is the nearest to us).
pub(super) fn tiers(headers: &Headers) -> Vec<CacheState> {
    let mut tiers: Vec<CacheState> = headers.members("Cache-Status").map(cache_status).collect();
    if tiers.is_empty() {
        tiers = headers.members("X-Cache").chain(headers.members("X-Cache-Status")).map(word).collect();
    }
    tiers.retain(|state| *state != CacheState::Unknown);
    tiers.reverse();
    tiers
}

/// One member: `name; hit; ttl=30` or `name; fwd=miss; stored`. Servers that use the name for words of their own
/// send `HIT`.
fn cache_status(member: &str) -> CacheState {
    let mut parts = member.split(';').map(str::trim);
    let name = parts.next().unwrap_or_default();
    let parameters: Vec<&str> = parts.collect();
    let value = |name: &str| {
        parameters.iter().find_map(|part| part.split_once('=').filter(|(n, _)| *n == name).map(|(_, v)| v))
    };
    if parameters.contains(&"hit") {
        let is_stale = value("ttl").is_some_and(|ttl| ttl.starts_with('-'));
        return if is_stale { CacheState::Stale } else { CacheState::Hit };
    }
    match (value("fwd"), value("fwd-status")) {
        (Some("stale"), Some("304")) => CacheState::Revalidated,
        (Some("stale"), _) => CacheState::Expired,
        (Some("bypass" | "method" | "request"), _) => CacheState::Bypass,
        (Some(_), _) => CacheState::Miss,
        (None, _) => word(name),
    }
}

fn word(text: &str) -> CacheState {
    let text = text.to_ascii_uppercase();
    match () {
        () if text.contains("STALE") => CacheState::Stale,
        () if text.contains("REVALIDATED") => CacheState::Revalidated,
        () if text.contains("EXPIRED") => CacheState::Expired,
        () if text.contains("BYPASS") => CacheState::Bypass,
        () if text.contains("HIT") => CacheState::Hit,
        () if text.contains("MISS") => CacheState::Miss,
        () => CacheState::Unknown,
    }
}

/// The failure of a proxy's next hop that `Proxy-Status` names, and its words (RFC 9209 §2.3).
pub(super) fn origin_failure(response: &HttpResponse) -> Option<(OriginFailure, String)> {
    response.headers.members("Proxy-Status").find_map(|member| {
        let error = member.split(';').map(str::trim).find_map(|part| part.strip_prefix("error="))?;
        let failure = match error {
            "dns_timeout" | "dns_error" => OriginFailure::Dns,
            "connection_refused" => OriginFailure::Refused,
            "connection_timeout" => OriginFailure::ConnectTimeout,
            "destination_ip_unroutable" | "destination_unavailable" => OriginFailure::Unreachable,
            "connection_terminated" | "http_response_incomplete" => OriginFailure::Closed,
            "http_response_timeout" | "connection_read_timeout" => OriginFailure::ResponseTimeout,
            "tls_protocol_error" | "tls_alert_received" => OriginFailure::TlsHandshake,
            "tls_certificate_error" => OriginFailure::Certificate,
            "http_response_header_section_size" | "http_response_header_size" => {
                OriginFailure::HeadersTooLarge
            }
            "proxy_loop_detected" => OriginFailure::Loop,
            _ => return None,
        };
        Some((failure, format!("Proxy-Status: {}", member.chars().take(160).collect::<String>())))
    })
}
