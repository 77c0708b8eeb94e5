//! Huawei Cloud CDN. Source: support.huaweicloud.com/cdn, how to see whether a request hit, as of 2026-11-23.

use super::dialect::{Dialect, Sign};
use super::{CacheState, Vendor};

pub(super) static DIALECT: Dialect = Dialect {
    vendor: Vendor { id: "huawei", name: "Huawei Cloud CDN" },
    marks: &[Sign::Has("x-hcs-proxy-type"), Sign::Has("X-CCDN-CacheTTL"), Sign::Has("X-CCDN-Expires")],
    cache: &[
        ("x-hcs-proxy-type", &[("1", CacheState::Hit), ("0", CacheState::Miss)]),
        ("X-Cache", &[("HIT", CacheState::Hit), ("MISS", CacheState::Miss)]),
    ],
    denials: &[],
    failures: &[],
    made_here: &[],
    passed_on: &[],
    unknown_host: &[],
    request_ids: &["X-CCDN-REQ-ID", "X-Request-Id"],
};
