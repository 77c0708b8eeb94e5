//! Cloudflare. Source: developers.cloudflare.com/support/troubleshooting (5xx and 1xxx errors) and
//! developers.cloudflare.com/cache/concepts/cache-responses, as of 2026-11-23.

use super::dialect::{Dialect, Sign};
use super::{CacheState, DenialKind, OriginFailure, Vendor};

pub(super) static DIALECT: Dialect = Dialect {
    vendor: Vendor { id: "cloudflare", name: "Cloudflare" },
    marks: &[Sign::Header("Server", "cloudflare"), Sign::Has("CF-Ray")],
    cache: &[(
        "CF-Cache-Status",
        &[
            ("REVALIDATED", CacheState::Revalidated),
            ("UPDATING", CacheState::Stale),
            ("STALE", CacheState::Stale),
            ("EXPIRED", CacheState::Expired),
            ("BYPASS", CacheState::Bypass),
            ("DYNAMIC", CacheState::Bypass),
            ("HIT", CacheState::Hit),
            ("MISS", CacheState::Miss),
        ],
    )],
    denials: &[
        (Sign::Header("cf-mitigated", "challenge"), DenialKind::Challenge),
        (Sign::All(&[Sign::Status(429), Sign::Body("1015")]), DenialKind::RateLimit),
        (Sign::Status(429), DenialKind::RateLimit),
        (Sign::Body("Error 1005"), DenialKind::Ip),
        (Sign::Body("Error 1006"), DenialKind::Ip),
        (Sign::Body("Error 1007"), DenialKind::Ip),
        (Sign::Body("Error 1008"), DenialKind::Ip),
        (Sign::Body("Error 1106"), DenialKind::Ip),
        (Sign::Body("Error 1009"), DenialKind::Region),
        (Sign::Body("Error 1010"), DenialKind::Waf),
        (Sign::Body("Error 1011"), DenialKind::Referer),
        (Sign::Body("Error 1012"), DenialKind::Waf),
        (Sign::Body("Error 1015"), DenialKind::RateLimit),
        (Sign::Body("Error 1020"), DenialKind::Waf),
        (Sign::All(&[Sign::Status(403), Sign::Body("error code: 1020")]), DenialKind::Waf),
        (Sign::All(&[Sign::Status(403), Sign::Body("Sorry, you have been blocked")]), DenialKind::Waf),
    ],
    failures: &[
        (Sign::All(&[Sign::Status(530), Sign::Body("1016")]), OriginFailure::Dns),
        (Sign::Status(520), OriginFailure::Closed),
        (Sign::Status(521), OriginFailure::Refused),
        (Sign::Status(522), OriginFailure::ConnectTimeout),
        (Sign::Status(523), OriginFailure::Unreachable),
        (Sign::Status(524), OriginFailure::ResponseTimeout),
        (Sign::Status(525), OriginFailure::TlsHandshake),
        (Sign::Status(526), OriginFailure::Certificate),
    ],
    made_here: &[Sign::Has("cf-error-type"), Sign::Has("cf-error-origin"), Sign::Between(520, 530)],
    passed_on: &[],
    unknown_host: &[
        Sign::Body("Error 1001"),
        Sign::All(&[Sign::Between(403, 530), Sign::Body("Error 1014")]),
        Sign::All(&[Sign::Between(403, 530), Sign::Body("Error 1018")]),
        Sign::All(&[Sign::Between(403, 530), Sign::Body("Error 1023")]),
    ],
    request_ids: &["CF-Ray"],
};
