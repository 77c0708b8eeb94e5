use std::net::IpAddr;

use hyper::HeaderMap;
use hyper::header::{HeaderName, HeaderValue};

use crate::Clock;
use crate::origin::http_date;

/// Whose manners an edge has: the headers by which it can be known, and how it gives reasons.
///
/// Alibaba's are as its documentation showed them on 2026-11-23.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Persona {
    /// Alibaba Cloud CDN: `Via`, `X-Cache`, `X-Swift-*`, `EagleId`, reasons in `X-Tengine-Error`.
    #[default]
    Tengine,
    /// A vendor of no name that follows the standards: `Via`, `Cache-Status` (RFC 9211), no reasons.
    Neutral,
}

/// Where a response came from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Source {
    /// From the cache, stored this many seconds ago, to be kept this many seconds in all.
    Hit { age: u64, ttl: u64 },
    /// From the origin, kept this many seconds.
    Miss { ttl: u64 },
    /// Made by the edge itself.
    Edge,
}

/// A reason that the edge gives for an answer of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Reason {
    /// The host is not served here.
    UnknownHost,
    /// An access rule; Alibaba's words for it.
    Denied(String),
    /// The origin could not be had in time, or not at all.
    OriginUnreachable,
    /// The origin itself answered an error.
    OriginError(u16),
}

impl Persona {
    pub(super) fn sign(
        self,
        headers: &mut HeaderMap,
        node: IpAddr,
        clock: Clock,
        status: u16,
        source: Source,
        reason: Option<&Reason>,
    ) {
        match self {
            Self::Tengine => tengine(headers, node, clock, status, source, reason),
            Self::Neutral => neutral(headers, node, status, source),
        }
    }
}

fn put(headers: &mut HeaderMap, name: &'static str, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(HeaderName::from_static(name), value);
    }
}

fn tengine(
    headers: &mut HeaderMap,
    node: IpAddr,
    clock: Clock,
    status: u16,
    source: Source,
    reason: Option<&Reason>,
) {
    let number = match node {
        IpAddr::V4(node) => node.octets()[3],
        IpAddr::V6(node) => node.octets()[15],
    };
    put(headers, "server", "Tengine");
    put(headers, "timing-allow-origin", "*");
    let (via, cache) = match source {
        Source::Hit { .. } => {
            (format!("cache{number}.cn2967[0,0,{status}-0,H]"), Some("HIT TCP_MEM_HIT dirn:12:745548673"))
        }
        Source::Miss { .. } => (
            format!("cache7.l2cn1851[6,6,{status}-0,M], cache{number}.cn2967[8,8,{status}-0,M]"),
            Some("MISS TCP_MISS dirn:-2:-2"),
        ),
        Source::Edge => (format!("cache{number}.cn2967[,0]"), None),
    };
    put(headers, "via", &via);
    if let Some(cache) = cache {
        put(headers, "x-cache", cache);
    }
    let now = clock.now();
    if let Source::Hit { age, ttl } = source {
        let stored = now - jiff::SignedDuration::from_secs(i64::try_from(age).unwrap_or(0));
        put(headers, "age", &age.to_string());
        put(headers, "ali-swift-global-savetime", &stored.as_second().to_string());
        put(headers, "x-swift-savetime", &http_date(stored));
        put(headers, "x-swift-cachetime", &ttl.to_string());
    }
    if let Source::Miss { ttl } = source {
        put(headers, "x-swift-savetime", &http_date(now));
        put(headers, "x-swift-cachetime", &ttl.to_string());
    }
    let eagle = match node {
        IpAddr::V4(node) => u32::from(node),
        IpAddr::V6(node) => u32::from_be_bytes([0, 0, node.octets()[14], node.octets()[15]]),
    };
    put(headers, "eagleid", &format!("{eagle:08x}{}1234e", now.as_millisecond()));
    match reason {
        Some(Reason::UnknownHost) => put(headers, "x-tengine-bf-error", "non-existent domain"),
        Some(Reason::Denied(words)) => put(headers, "x-tengine-error", words),
        Some(Reason::OriginUnreachable) => put(headers, "x-swift-error", "forward retry timeout"),
        Some(Reason::OriginError(status)) if *status < 500 => {
            put(headers, "x-swift-error", "orig response 4XX error");
        }
        Some(Reason::OriginError(_)) => put(headers, "x-swift-error", "orig response 5xx error"),
        None => {}
    }
}

fn neutral(headers: &mut HeaderMap, node: IpAddr, status: u16, source: Source) {
    put(headers, "via", "1.1 edge.edgecdn.test");
    put(headers, "server", "EdgeCDN");
    put(headers, "x-edge-node", &node.to_string());
    let cache = match source {
        Source::Hit { age, ttl } => {
            put(headers, "age", &age.to_string());
            format!("EdgeCDN; hit; ttl={}", ttl.saturating_sub(age))
        }
        Source::Miss { ttl: 0 } => format!("EdgeCDN; fwd=miss; fwd-status={status}"),
        Source::Miss { ttl } => format!("EdgeCDN; fwd=miss; fwd-status={status}; stored; ttl={ttl}"),
        Source::Edge => "EdgeCDN; fwd=bypass; detail=generated".to_owned(),
    };
    put(headers, "cache-status", &cache);
}
