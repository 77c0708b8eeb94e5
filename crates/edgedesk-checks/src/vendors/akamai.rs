//! Akamai. Source: techdocs.akamai.com, Pragma headers and X-Cache values, error reference strings, as of
//! 2026-11-23.

use super::dialect::{Dialect, Sign};
use super::{CacheState, DenialKind, Vendor};

const WORDS: &[(&str, CacheState)] = &[
    ("REFRESH_FAIL", CacheState::Stale),
    ("REFRESH_HIT", CacheState::Revalidated),
    ("IMS_HIT", CacheState::Revalidated),
    ("REFRESH_MISS", CacheState::Expired),
    ("EXPIRED", CacheState::Expired),
    ("DENIED", CacheState::Error),
    ("HIT", CacheState::Hit),
    ("MISS", CacheState::Miss),
];

pub(super) static DIALECT: Dialect = Dialect {
    vendor: Vendor { id: "akamai", name: "Akamai" },
    marks: &[
        Sign::Header("Server", "AkamaiGHost"),
        Sign::Header("Server", "AkamaiNetStorage"),
        Sign::Header("X-Cache", "AkamaiGHost"),
        Sign::Has("X-Akamai-Request-ID"),
        Sign::Header("Server-Timing", "cdn-cache"),
    ],
    cache: &[("X-Cache", WORDS), ("X-Cache-Remote", WORDS)],
    // The reference number tells Akamai's support which rule it was; its class is not public.
    denials: &[(
        Sign::All(&[Sign::Status(403), Sign::Body("Access Denied"), Sign::Body("Reference&#32;&#35;")]),
        DenialKind::Other,
    )],
    failures: &[],
    made_here: &[Sign::Body("Reference&#32;&#35;"), Sign::Body("errors.edgesuite.net")],
    passed_on: &[],
    unknown_host: &[],
    request_ids: &["X-Akamai-Request-ID"],
};
