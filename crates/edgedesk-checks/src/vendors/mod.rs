//! What CDNs say about a response in their own headers and pages, as dated tables, and its normal form.

mod dns_host;
mod signals;
mod vendor;

pub use dns_host::by_name_server;
pub use signals::{CacheState, Denial, DenialKind, OriginFailure, Signals, read};
pub use vendor::{Vendor, by_cname};
