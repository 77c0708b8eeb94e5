//! Tencent Cloud CDN. Source: cloud.tencent.com/document/product/228, status codes and response headers, as of
//! 2026-11-23.

use super::dialect::{Dialect, Sign};
use super::{CacheState, DenialKind, OriginFailure, Vendor};

pub(super) static DIALECT: Dialect = Dialect {
    vendor: Vendor { id: "tencent", name: "Tencent Cloud CDN" },
    marks: &[
        Sign::Has("X-NWS-LOG-UUID"),
        Sign::Has("X-NWS-UUID-VERIFY"),
        Sign::Has("X-Cache-Lookup"),
        Sign::Header("Server", "NWS"),
    ],
    // A hit of a tier further up is a miss of this one.
    cache: &[(
        "X-Cache-Lookup",
        &[
            ("Hit From Upstream", CacheState::Miss),
            ("Hit From", CacheState::Hit),
            ("Cache Hit", CacheState::Hit),
            ("Cache Miss", CacheState::Miss),
            ("Return Directly", CacheState::Bypass),
        ],
    )],
    // 514 is given for addresses on the list and, less often, for those that ask too fast.
    denials: &[
        (Sign::Status(514), DenialKind::Ip),
        (Sign::Status(509), DenialKind::RateLimit),
        (Sign::Status(429), DenialKind::RateLimit),
    ],
    failures: &[
        (Sign::Status(531), OriginFailure::Dns),
        (Sign::Status(532), OriginFailure::Refused),
        (Sign::Status(533), OriginFailure::ConnectTimeout),
        (Sign::Status(537), OriginFailure::ResponseTimeout),
        (Sign::Status(538), OriginFailure::TlsHandshake),
        (Sign::Status(539), OriginFailure::Certificate),
        (Sign::Status(540), OriginFailure::Certificate),
        (Sign::Status(423), OriginFailure::Loop),
    ],
    made_here: &[Sign::Status(413), Sign::Status(414), Sign::Between(509, 599)],
    passed_on: &[],
    unknown_host: &[],
    request_ids: &["X-NWS-LOG-UUID"],
};
