//! Azure Front Door. Source: learn.microsoft.com/azure/frontdoor, HTTP headers and caching, as of 2026-11-23.

use super::dialect::{Dialect, Sign};
use super::{CacheState, OriginFailure, Vendor};

const ERROR: &str = "X-Azure-ExternalError";

pub(super) static DIALECT: Dialect = Dialect {
    vendor: Vendor { id: "azure", name: "Microsoft Azure CDN / Front Door" },
    marks: &[Sign::Has("X-Azure-Ref")],
    cache: &[(
        "X-Cache",
        &[
            ("TCP_REMOTE_HIT", CacheState::Hit),
            ("TCP_HIT", CacheState::Hit),
            ("TCP_MISS", CacheState::Miss),
            ("PRIVATE_NOSTORE", CacheState::Bypass),
            ("CONFIG_NOCACHE", CacheState::Bypass),
        ],
    )],
    denials: &[],
    failures: &[
        (Sign::Header(ERROR, "OriginTimeout"), OriginFailure::ResponseTimeout),
        (Sign::Header(ERROR, "OriginInvalidResponse"), OriginFailure::Closed),
        (Sign::Header(ERROR, "DNSNameNotResolved"), OriginFailure::Dns),
    ],
    made_here: &[Sign::Has(ERROR)],
    passed_on: &[],
    unknown_host: &[],
    request_ids: &["X-Azure-Ref"],
};
