use edgedesk_evidence::http::HttpResponse;

use super::dialect::{Dialect, Sign};
use super::{
    Vendor, akamai, alibaba, azure, cloudflare, cloudfront, edgeone, fastly, google, huawei, standard,
    tencent, volcengine,
};

/// What a response says about its own making, in normal form.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signals {
    /// The CDN that answered, by its headers; the outermost one where there are several.
    pub vendor: Option<&'static Vendor>,
    /// Whether it came from a cache: the outermost tier's word.
    pub cache: CacheState,
    /// Every tier's word, the outermost first.
    pub tiers: Vec<CacheState>,
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
        let kept = |state: &CacheState| {
            matches!(state, CacheState::Hit | CacheState::Stale | CacheState::Revalidated)
        };
        self.tiers.iter().any(kept) || self.age.is_some_and(|age| age > 0)
    }
}

/// Reads what a response says about its own making.
///
/// Only the vendor whose marks the response bears is believed: a status such as 521 means nothing by itself.
pub fn read(response: &HttpResponse) -> Signals {
    let dialect =
        DIALECTS.iter().copied().find(|dialect| dialect.marks.iter().any(|mark| mark.is_in(response)));
    let headers = &response.headers;
    let mut signals = Signals {
        vendor: dialect.map(|dialect| &dialect.vendor),
        tiers: dialect.map(|dialect| dialect.tiers(response)).unwrap_or_default(),
        age: headers.get("age").and_then(|age| age.trim().parse().ok()),
        icp_block: ICP_BLOCK.iter().any(|sign| sign.is_in(response)),
        ..Signals::default()
    };
    if signals.tiers.is_empty() {
        signals.tiers = standard::tiers(headers);
    }
    signals.cache = signals.tiers.first().copied().unwrap_or_default();
    if let Some(dialect) = dialect {
        let ids = dialect.request_ids.iter();
        signals.request_ids =
            ids.filter_map(|name| Some(((*name).to_owned(), headers.get(name)?.to_owned()))).collect();
    }
    if response.status >= 400 {
        read_error(response, dialect, &mut signals);
    }
    signals
}

/// What an error response says about who made it, and why.
fn read_error(response: &HttpResponse, dialect: Option<&'static Dialect>, signals: &mut Signals) {
    signals.origin_failure = standard::origin_failure(response);
    let Some(dialect) = dialect else {
        signals.error_from_edge = signals.origin_failure.is_some().then_some(true);
        return;
    };
    signals.denial = dialect
        .denials
        .iter()
        .find_map(|(sign, kind)| Some(Denial { kind: *kind, words: sign.words(response)? }));
    signals.unknown_host = dialect.unknown_host.iter().any(|sign| sign.is_in(response));
    if signals.origin_failure.is_none() {
        signals.origin_failure =
            dialect.failures.iter().find_map(|(sign, failure)| Some((*failure, sign.words(response)?)));
    }
    let made_here = signals.denial.is_some()
        || signals.unknown_host
        || signals.origin_failure.is_some()
        || dialect.made_here.iter().any(|sign| sign.is_in(response));
    let passed_on = dialect.passed_on.iter().any(|sign| sign.is_in(response));
    signals.error_from_edge = if made_here { Some(true) } else { passed_on.then_some(false) };
}

/// The vendors, those first whose marks others do not leave.
static DIALECTS: &[&Dialect] = &[
    &edgeone::DIALECT,
    &cloudflare::DIALECT,
    &cloudfront::DIALECT,
    &azure::DIALECT,
    &akamai::DIALECT,
    &fastly::DIALECT,
    &tencent::DIALECT,
    &volcengine::DIALECT,
    &huawei::DIALECT,
    &alibaba::DIALECT,
    &google::DIALECT,
];

/// Pages that take the place of a site without ICP filing. Sources: Tencent's and Alibaba's filing documentation,
/// as of 2026-11-23.
static ICP_BLOCK: &[Sign] = &[
    Sign::Header("Location", "dnspod.qcloud.com/static/webblock"),
    Sign::All(&[Sign::Status(403), Sign::Body("batit.aliyun.com/alww")]),
    Sign::All(&[Sign::Status(403), Sign::Body("尚未进行备案")]),
];
