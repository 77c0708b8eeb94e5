//! What CDNs say about a response in their own headers and pages, as dated tables, and its normal form.

mod signals;
mod vendor;

pub use signals::{CacheState, Denial, DenialKind, OriginFailure, Signals, read};
pub use vendor::{Vendor, by_cname};
