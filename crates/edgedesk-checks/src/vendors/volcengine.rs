//! Volcengine CDN. Source: www.volcengine.com/docs/6454, response headers, as of 2026-11-23.

use super::dialect::{Dialect, Sign};
use super::{CacheState, Vendor};

pub(super) static DIALECT: Dialect = Dialect {
    vendor: Vendor { id: "volcengine", name: "Volcengine CDN" },
    marks: &[
        Sign::Has("X-Bdcdn-Cache-Status"),
        Sign::Has("X-Response-Cinfo"),
        Sign::Has("X-Response-Cache"),
        Sign::Has("X-Tt-Trace-Tag"),
    ],
    cache: &[
        ("X-Response-Cache", &[("hit", CacheState::Hit), ("miss", CacheState::Miss)]),
        ("X-Bdcdn-Cache-Status", &[("TCP_HIT", CacheState::Hit), ("TCP_MISS", CacheState::Miss)]),
    ],
    denials: &[],
    failures: &[],
    made_here: &[],
    passed_on: &[],
    unknown_host: &[],
    request_ids: &["X-Request-Id", "X-Tt-Logid"],
};
