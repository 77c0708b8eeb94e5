//! Google Cloud CDN. Source: cloud.google.com/cdn/docs, caching details; it tells the cache state only by `Age`. As
//! of 2026-11-23.

use super::Vendor;
use super::dialect::{Dialect, Sign};

pub(super) static DIALECT: Dialect = Dialect {
    vendor: Vendor { id: "google", name: "Google Cloud / hosted" },
    marks: &[Sign::Header("Via", "1.1 google")],
    cache: &[],
    denials: &[],
    failures: &[],
    made_here: &[],
    passed_on: &[],
    unknown_host: &[],
    request_ids: &[],
};
