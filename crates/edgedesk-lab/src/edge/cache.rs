use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

use bytes::Bytes;
use edgedesk_evidence::control_plane::{CacheMatch, DomainConfig, QueryKey};
use hyper::HeaderMap;

use crate::origin::Response;

/// A copy that an edge holds from the start.
#[derive(Clone, Debug)]
pub struct Seed {
    /// Path and query.
    pub path: String,
    /// What was stored.
    pub response: Response,
    /// How long ago, in seconds.
    pub age: u64,
    /// For how long in all, in seconds.
    pub ttl: u64,
}

/// A stored response.
#[derive(Clone)]
pub(super) struct Stored {
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    /// When, in Unix seconds.
    pub(super) at: i64,
    pub(super) ttl: u64,
}

/// One edge's cache.
#[derive(Default)]
pub(super) struct Cache(Mutex<HashMap<String, Stored>>);

impl Cache {
    pub(super) fn get(&self, key: &str, now: i64) -> Option<(Stored, u64)> {
        let stored = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(key).cloned()?;
        let age = u64::try_from(now - stored.at).unwrap_or(0);
        (age < stored.ttl).then_some((stored, age))
    }

    pub(super) fn put(&self, key: String, stored: Stored) {
        if stored.ttl > 0 {
            self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key, stored);
        }
    }
}

/// What tells copies apart: the host, the path, and what the rule leaves of the query.
pub(super) fn key(config: &DomainConfig, host: &str, path: &str, query: Option<&str>) -> String {
    let rule = config.cache_key.as_ref();
    let names = rule.map_or(&[][..], |rule| &rule.names);
    let named = |pair: &&str| names.iter().any(|name| pair.split('=').next() == Some(name));
    let pairs = query.into_iter().flat_map(|query| query.split('&'));
    let kept: Vec<&str> = match rule.map_or(QueryKey::All, |rule| rule.query) {
        QueryKey::All => pairs.collect(),
        QueryKey::None => Vec::new(),
        QueryKey::Keep => pairs.filter(named).collect(),
        QueryKey::Drop => pairs.filter(|pair| !named(pair)).collect(),
    };
    format!("{host}{path}?{}", kept.join("&"))
}

/// For how many seconds a response is kept: the rule of the greatest weight, else what the origin says.
/// Errors are not kept, and neither is what sets a cookie.
pub(super) fn ttl(config: &DomainConfig, path: &str, status: u16, headers: &HeaderMap) -> u64 {
    if status != 200 || headers.contains_key("set-cookie") {
        return 0;
    }
    let matches = |rule: &&edgedesk_evidence::control_plane::CacheRule| match rule.matches {
        CacheMatch::Path => path.starts_with(&rule.value),
        CacheMatch::Suffix => {
            rule.value.split(',').any(|suffix| path.ends_with(&format!(".{}", suffix.trim())))
        }
    };
    if let Some(rule) = config.cache.iter().filter(matches).max_by_key(|rule| rule.weight.unwrap_or(1)) {
        return rule.ttl;
    }
    let control = headers.get("cache-control").and_then(|value| value.to_str().ok()).unwrap_or_default();
    if ["no-store", "no-cache", "private"].iter().any(|directive| control.contains(directive)) {
        return 0;
    }
    let directive =
        |name: &str| control.split(',').find_map(|part| part.trim().strip_prefix(name)?.parse::<u64>().ok());
    directive("s-maxage=").or_else(|| directive("max-age=")).unwrap_or(0)
}
