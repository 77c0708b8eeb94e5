//! Tencent EdgeOne. Source: cloud.tencent.com/document/product/1552, status codes, as of 2026-11-23.

use super::dialect::{Dialect, Sign};
use super::{CacheState, DenialKind, OriginFailure, Vendor};

pub(super) static DIALECT: Dialect = Dialect {
    vendor: Vendor { id: "tencent-edgeone", name: "Tencent EdgeOne" },
    marks: &[
        Sign::Header("Server", "TencentEdgeOne"),
        Sign::Has("EO-LOG-UUID"),
        Sign::Has("EO-Cache-Status"),
    ],
    cache: &[(
        "EO-Cache-Status",
        &[
            ("RefreshHit", CacheState::Revalidated),
            ("HIT", CacheState::Hit),
            ("MISS", CacheState::Miss),
            ("STALE", CacheState::Stale),
            ("BYPASS", CacheState::Bypass),
        ],
    )],
    denials: &[
        (Sign::Status(566), DenialKind::Waf),
        (Sign::Status(567), DenialKind::Waf),
        (Sign::Status(429), DenialKind::RateLimit),
    ],
    failures: &[
        (Sign::Status(520), OriginFailure::Closed),
        (Sign::Status(521), OriginFailure::Refused),
        (Sign::Status(522), OriginFailure::ConnectTimeout),
        (Sign::Status(523), OriginFailure::Dns),
        (Sign::Status(524), OriginFailure::ResponseTimeout),
        (Sign::Status(525), OriginFailure::TlsHandshake),
        (Sign::Status(423), OriginFailure::Loop),
    ],
    made_here: &[],
    passed_on: &[],
    unknown_host: &[Sign::Status(418)],
    request_ids: &["EO-LOG-UUID"],
};
