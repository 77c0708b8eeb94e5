//! DNS: questions to resolvers and to authoritative servers, walks from the root, chains of trust.

mod anchors;
mod chain;
mod context;
mod denial;
mod exchange;
mod message;
mod prober;
mod record;
mod referral;
mod signature;
mod socket;
#[cfg(test)]
mod tests;
mod validation;
mod walker;

pub use anchors::{AnchorError, TrustAnchors};
pub(crate) use context::DnsContext;
pub use context::DnsTimeouts;
pub use message::parse_reply;
pub(crate) use prober::DnsProber;
