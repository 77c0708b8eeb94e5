//! Answers probes over the network.
//!
//! [`Prober`] carries out one run's probes. Every connection that it makes goes through the [`guard`]; nothing
//! that a server does makes it panic, wait past its time limits, or keep more than its caps allow.

pub mod certificate;
mod config;
mod dns;
pub mod guard;
pub mod http;
mod lookup;
mod prober;
pub mod revocation;
mod root_servers;
mod tcp;
pub mod tls;
mod wire;

pub use config::{Clock, Config, DialMap, Limits, Protocol, Timeouts};
pub use dns::{AnchorError, DnsTimeouts, TrustAnchors, parse_reply};
pub use prober::Prober;
