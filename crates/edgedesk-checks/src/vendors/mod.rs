//! What CDNs say about a response in their own headers and pages, as dated tables, and its normal form.

mod akamai;
mod alibaba;
mod azure;
mod cloudflare;
mod cloudfront;
mod dialect;
mod dns_host;
mod edgeone;
mod fastly;
mod google;
mod huawei;
mod signals;
mod standard;
mod tencent;
#[cfg(test)]
mod tests;
mod vendor;
mod volcengine;

pub use dns_host::by_name_server;
pub use signals::{CacheState, Denial, DenialKind, OriginFailure, Signals, read};
pub use vendor::{Vendor, by_cname};
