//! Fastly. Source: fastly.com/documentation/guides/debugging (common errors) and the reference of its headers, as
//! of 2026-11-23.

use super::dialect::{Dialect, Sign};
use super::{CacheState, OriginFailure, Vendor};

pub(super) static DIALECT: Dialect = Dialect {
    vendor: Vendor { id: "fastly", name: "Fastly" },
    marks: &[
        Sign::All(&[Sign::Has("X-Served-By"), Sign::Header("Via", "varnish")]),
        Sign::All(&[Sign::Has("X-Timer"), Sign::Has("X-Served-By")]),
        Sign::Body("Fastly error: unknown domain"),
    ],
    cache: &[("X-Cache", &[("HIT", CacheState::Hit), ("MISS", CacheState::Miss)])],
    denials: &[],
    failures: &[
        (Sign::Body("Connection refused"), OriginFailure::Refused),
        (Sign::Body("connection timed out"), OriginFailure::ConnectTimeout),
        (Sign::Body("Connection timeout"), OriginFailure::ConnectTimeout),
        (Sign::Body("backend read error"), OriginFailure::Closed),
        (Sign::Body("first byte timeout"), OriginFailure::ResponseTimeout),
        (Sign::Body("doesn't match against certificate"), OriginFailure::Certificate),
        (Sign::Body("certificate has expired"), OriginFailure::Certificate),
        (Sign::Body("SSL handshake error"), OriginFailure::TlsHandshake),
        (Sign::Body("Loop detected"), OriginFailure::Loop),
    ],
    made_here: &[Sign::Body("All backends failed or unhealthy"), Sign::Body("Error 54113")],
    passed_on: &[],
    unknown_host: &[Sign::Body("Fastly error: unknown domain"), Sign::Body("Domain Not Found")],
    request_ids: &["X-Served-By"],
};
