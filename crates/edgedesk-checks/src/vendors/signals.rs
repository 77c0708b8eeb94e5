use edgedesk_evidence::http::HttpResponse;

use super::Vendor;

/// What a response says about its own making, in normal form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signals {
    /// The CDN that answered, by its headers; the outermost one where there are several.
    pub vendor: Option<&'static Vendor>,
    /// Whether it came from a cache.
    pub cache: CacheState,
    /// `Age`, in seconds.
    pub age: Option<u64>,
    /// An access rule that the response names as its reason.
    pub denial: Option<Denial>,
    /// A failure of the origin fetch that the response names as its reason, and the words it uses.
    pub origin_failure: Option<(OriginFailure, String)>,
    /// Whether the vendor's signs say that the edge made this error (`true`) or passed it on (`false`).
    pub error_from_edge: Option<bool>,
    /// The edge says that it does not serve this host.
    pub unknown_host: bool,
    /// A recognised page that a site without ICP filing is replaced by.
    pub icp_block: bool,
    /// Ids for the vendor's support, header by header.
    pub request_ids: Vec<(String, String)>,
}

/// Cache states in normal form (vendors' own words are in the tables).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum CacheState {
    Hit,
    Miss,
    Revalidated,
    Stale,
    Expired,
    Bypass,
    Error,
    #[default]
    Unknown,
}

/// A denial and the words that the edge gives for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Denial {
    /// Which rule.
    pub kind: DenialKind,
    /// The header or text, verbatim and shortened.
    pub words: String,
}

/// The access rules that deny, in normal form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum DenialKind {
    Referer,
    Ip,
    UserAgent,
    SignatureMissing,
    SignatureExpired,
    SignatureInvalid,
    RemoteAuth,
    Region,
    RateLimit,
    Waf,
    Challenge,
    Other,
}

/// Failures of the origin fetch, in normal form (the columns of the vendors' code tables).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum OriginFailure {
    Dns,
    Refused,
    ConnectTimeout,
    Unreachable,
    Closed,
    ResponseTimeout,
    TlsHandshake,
    Certificate,
    HeadersTooLarge,
    Loop,
}

impl Signals {
    /// Whether the response came out of a cache.
    pub fn is_from_cache(&self) -> bool {
        matches!(self.cache, CacheState::Hit | CacheState::Stale | CacheState::Revalidated)
            || self.age.is_some_and(|age| age > 0)
    }
}

/// Reads what a response says about its own making.
pub fn read(response: &HttpResponse) -> Signals {
    let headers = &response.headers;
    let age = headers.get("age").and_then(|age| age.trim().parse().ok());
    let x_cache = headers.get("x-cache").unwrap_or_default().to_ascii_uppercase();
    let cache = if x_cache.contains("HIT") {
        CacheState::Hit
    } else if x_cache.contains("MISS") {
        CacheState::Miss
    } else {
        CacheState::Unknown
    };
    Signals { cache, age, ..Signals::default() }
}
