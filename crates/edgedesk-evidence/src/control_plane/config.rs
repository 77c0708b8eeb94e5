use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize, Serializer};
use serde_json::Value;

use crate::DnsName;

/// A domain's configuration on the CDN, in the shape of the inventory file.
///
/// `None` means that the source does not say. What the CDN then does is [`DomainConfig`]'s methods where there
/// is a documented default, and otherwise unknown, which is never a cause by itself. Fields that are not
/// known here are kept in `extra`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "documented in docs/inventory.md, field by field")]
pub struct DomainConfig {
    pub name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<String>,
    #[serde(default)]
    pub status: DomainStatus,
    /// The control plane's own words for its status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<String>,
    /// The name that the customer's CNAME should lead to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cname: Option<DnsName>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub region: Option<Region>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub origins: Vec<Origin>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin_scheme: Option<OriginScheme>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin_host: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin_sni: Option<String>,
    #[serde(default)]
    pub origin_verify: bool,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub follow_redirects: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub range: Option<RangeMode>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub private_bucket: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub https: Option<HttpsConfig>,
    #[serde(default)]
    pub access: Access,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub cache: Vec<CacheRule>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cache_key: Option<CacheKey>,
    #[serde(default)]
    pub sandboxed: bool,
    #[serde(default)]
    pub bandwidth_capped: bool,
    #[serde(default)]
    pub locked: bool,
    #[serde(flatten)]
    pub extra: BTreeMap<String, Value>,
}

/// Where a domain stands in its life.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum DomainStatus {
    #[default]
    Online,
    Offline,
    Configuring,
    ConfigureFailed,
    Checking,
    CheckFailed,
    Stopping,
    Deleting,
}

/// Where an account stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum AccountStatus {
    #[default]
    Active,
    Overdue,
    Locked,
}

/// Where the domain is accelerated.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Region {
    Mainland,
    Overseas,
    Global,
}

/// A place that the CDN fetches from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// Kind of address; read from the address where it is not given.
    #[serde(rename = "type", default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<OriginType>,
    /// IP address or name.
    pub address: String,
    /// Port; [`DomainConfig::origin_port`] has the default.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub port: Option<u16>,
    /// Share of the fetches among origins of one role.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<u32>,
    /// Main or backup.
    #[serde(default)]
    pub role: OriginRole,
}

/// Kinds of origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum OriginType {
    Ip,
    Domain,
    Bucket,
}

/// Roles of an origin.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum OriginRole {
    #[default]
    Main,
    Backup,
}

/// The scheme of the origin fetch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum OriginScheme {
    Http,
    Https,
    Follow,
}

/// Fetching in ranges.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum RangeMode {
    Off,
    On,
    Force,
}

/// HTTPS at the edge.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct HttpsConfig {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub enabled: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub force: Option<ForceScheme>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub http2: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub http3: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_tls: Option<MinTls>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hsts: Option<Hsts>,
}

/// A redirect from one scheme to the other at the edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum ForceScheme {
    None,
    Https,
    Http,
}

/// The lowest TLS version that the edge accepts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum MinTls {
    #[serde(rename = "1.0")]
    V10,
    #[serde(rename = "1.1")]
    V11,
    #[serde(rename = "1.2")]
    V12,
    #[serde(rename = "1.3")]
    V13,
}

/// The Strict-Transport-Security header of the edge.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hsts {
    /// Seconds.
    pub max_age: u64,
}

/// Who may fetch.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Access {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub referer: Option<RefererList>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ip: Option<AccessList>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user_agent: Option<AccessList>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signing: Option<Signing>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub regions: Option<AccessList>,
}

/// A list that lets in, or keeps out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AccessList {
    /// Which of the two.
    pub mode: ListMode,
    /// Addresses and networks, patterns with `*`, or region names.
    pub list: Vec<String>,
}

/// A list of referring sites.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RefererList {
    /// Lets in, or keeps out.
    pub mode: ListMode,
    /// Host names, wildcards allowed; a name covers itself, and its sub-domains too.
    pub list: Vec<String>,
    /// Whether a request without Referer passes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub allow_empty: Option<bool>,
}

/// What a list does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum ListMode {
    Allow,
    Deny,
}

/// URL signing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signing {
    /// The scheme.
    #[serde(rename = "type")]
    pub kind: SigningType,
    /// The key; never stored with evidence.
    pub key: Secret,
    /// A second key that is accepted as well.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub backup_key: Option<Secret>,
    /// How long a URL is valid, in seconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ttl: Option<u64>,
    /// The query parameter that carries the signature: by default `auth_key` (A), `KEY1` (C in the query),
    /// `sign` (F). Type B has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parameter: Option<String>,
    /// The query parameter that carries the time: by default `KEY2` (C in the query), `time` (F).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub time_parameter: Option<String>,
}

/// Signing schemes, by the letters that Alibaba and Tencent give them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "docs/signing.md has the formulas")]
pub enum SigningType {
    A,
    B,
    C,
    F,
}

/// A value that is never written anywhere: it serialises and prints as `***`.
#[derive(Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Secret(String);

impl Secret {
    /// Wraps a value.
    pub fn new(value: impl Into<String>) -> Self {
        Self(value.into())
    }

    /// The value itself, for computing with it.
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// A stand-in, for configuration that leaves the control plane.
    pub fn masked() -> Self {
        Self("***".to_owned())
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("***")
    }
}

impl Serialize for Secret {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str("***")
    }
}

/// How long what is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CacheRule {
    /// What `value` is matched with.
    #[serde(rename = "match")]
    pub matches: CacheMatch,
    /// Suffixes (`jpg,png`) or a path prefix.
    pub value: String,
    /// Seconds.
    pub ttl: u64,
    /// The greater weight wins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub weight: Option<u32>,
}

/// What a cache rule looks at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum CacheMatch {
    Suffix,
    Path,
}

/// What of the query string tells cached copies apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CacheKey {
    /// The rule.
    pub query: QueryKey,
    /// The parameters it names.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
}

/// Rules for the query string.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum QueryKey {
    /// Every parameter counts.
    All,
    /// None does.
    None,
    /// Only those named do.
    Keep,
    /// All but those named do.
    Drop,
}

impl DomainConfig {
    /// Whether the fetch for a visit over `visit_tls` goes over TLS. The default scheme is `https` where an
    /// origin stands on port 443, else `http`.
    pub fn fetches_over_tls(&self, origin: &Origin, visit_tls: bool) -> bool {
        match self.origin_scheme {
            Some(OriginScheme::Https) => true,
            Some(OriginScheme::Http) => false,
            Some(OriginScheme::Follow) => visit_tls,
            None => origin.port == Some(443),
        }
    }

    /// The port of the fetch: the origin's own, else 443 over TLS and 80 without.
    pub fn origin_port(&self, origin: &Origin, visit_tls: bool) -> u16 {
        match origin.port {
            Some(port) => port,
            None if self.fetches_over_tls(origin, visit_tls) => 443,
            None => 80,
        }
    }

    /// The Host that the fetch carries; by default the name that was visited.
    pub fn origin_host<'a>(&'a self, visited: &'a str) -> &'a str {
        self.origin_host.as_deref().unwrap_or(visited)
    }

    /// The SNI that the fetch carries; by default the Host sent.
    pub fn origin_sni<'a>(&'a self, visited: &'a str) -> &'a str {
        self.origin_sni.as_deref().unwrap_or_else(|| self.origin_host(visited))
    }

    /// The cache rule that holds for a path: of those that fit, the one of the greatest weight.
    pub fn cache_rule(&self, path: &str) -> Option<&CacheRule> {
        let file = path.split('?').next().and_then(|path| path.rsplit('/').next()).unwrap_or_default();
        let suffix = file.rsplit_once('.').map(|(_, suffix)| suffix);
        let fits = |rule: &&CacheRule| match rule.matches {
            CacheMatch::Path => path.starts_with(&rule.value),
            CacheMatch::Suffix => suffix.is_some_and(|suffix| {
                rule.value.split(',').any(|listed| listed.trim().eq_ignore_ascii_case(suffix))
            }),
        };
        self.cache.iter().filter(fits).max_by_key(|rule| rule.weight.unwrap_or_default())
    }

    /// Whether the name is a wildcard.
    pub fn is_wildcard(&self) -> bool {
        self.name.starts_with("*.")
    }
}

impl Origin {
    /// The kind given, else `ip` for an IP literal and `domain` for a name.
    pub fn kind(&self) -> OriginType {
        self.kind.unwrap_or_else(|| {
            if self.address.parse::<std::net::IpAddr>().is_ok() { OriginType::Ip } else { OriginType::Domain }
        })
    }
}
