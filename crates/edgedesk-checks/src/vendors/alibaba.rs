//! Alibaba Cloud CDN and DCDN. Source: help.aliyun.com/zh/cdn, response headers and 403 troubleshooting, as of
//! 2026-11-23.

use super::dialect::{Dialect, Sign};
use super::{CacheState, DenialKind, Vendor};

const REASON: &str = "X-Tengine-Error";
const SWIFT: &str = "X-Swift-Error";

pub(super) static DIALECT: Dialect = Dialect {
    vendor: Vendor { id: "aliyun", name: "Alibaba Cloud CDN" },
    marks: &[
        Sign::Has("EagleId"),
        Sign::Has("X-Swift-SaveTime"),
        Sign::Has("X-Swift-CacheTime"),
        Sign::Has(REASON),
        Sign::Has("X-Tengine-Bf-Error"),
        Sign::All(&[Sign::Header("Server", "Tengine"), Sign::Has("X-Cache")]),
    ],
    cache: &[(
        "X-Cache",
        &[
            ("REFRESH_FAIL_HIT", CacheState::Stale),
            ("REFRESH_HIT", CacheState::Revalidated),
            ("IMS_HIT", CacheState::Revalidated),
            ("REFRESH_MISS", CacheState::Expired),
            ("HIT", CacheState::Hit),
            ("MISS", CacheState::Miss),
        ],
    )],
    denials: &[
        (Sign::Header(REASON, "Referer ACL"), DenialKind::Referer),
        (Sign::Header(REASON, "UA ACL"), DenialKind::UserAgent),
        (Sign::Header(REASON, "black ua"), DenialKind::UserAgent),
        (Sign::Header(REASON, "not in white ua"), DenialKind::UserAgent),
        (Sign::Header(REASON, "IP ACL"), DenialKind::Ip),
        (Sign::Header(REASON, "no url arg"), DenialKind::SignatureMissing),
        (Sign::Header(REASON, "expired timestamp"), DenialKind::SignatureExpired),
        (Sign::Header(REASON, "invalid md5hash"), DenialKind::SignatureInvalid),
        (Sign::Header(REASON, "denied by req auth"), DenialKind::SignatureInvalid),
        (Sign::Header(REASON, "remote auth"), DenialKind::RemoteAuth),
        (Sign::Header(REASON, "http_ratelimit"), DenialKind::RateLimit),
        (Sign::Header(REASON, "http_custom"), DenialKind::Waf),
        (Sign::Header(REASON, "denied by bot"), DenialKind::Waf),
        (Sign::Header(REASON, "denied by"), DenialKind::Other),
        (Sign::Body("You have requested too frequently"), DenialKind::RateLimit),
    ],
    failures: &[],
    // "forward retry timeout" is said of refused, silent and slow origins alike, so it names no failure.
    made_here: &[
        Sign::Header(SWIFT, "forward retry timeout"),
        Sign::Header(SWIFT, "forward no peer valid"),
        Sign::Header(SWIFT, "request parse msg error"),
    ],
    // A denial of the edge always has its X-Tengine-Error; a MISS without one came from the origin.
    passed_on: &[
        Sign::Header(SWIFT, "orig response"),
        Sign::All(&[Sign::Between(400, 499), Sign::Header("X-Cache", "MISS")]),
    ],
    unknown_host: &[Sign::Header("X-Tengine-Bf-Error", "non-existent domain")],
    request_ids: &["EagleId"],
};
