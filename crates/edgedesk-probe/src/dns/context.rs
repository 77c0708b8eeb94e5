use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;

use edgedesk_evidence::{NotMeasured, NotMeasuredReason};
use jiff::Timestamp;

use super::TrustAnchors;
use crate::config::DialMap;

/// Everything that the DNS side of a run is told.
pub(crate) struct DnsContext {
    /// Where a socket for an address really leads.
    pub(crate) dial: DialMap,
    /// Whether the address of a name server that a walk came upon may be asked. Resolvers and root servers
    /// are the operator's choice and are not judged.
    pub(crate) allowed: Arc<dyn Fn(IpAddr) -> bool + Send + Sync>,
    /// Where walks begin. Name servers are asked on port 53; where the root servers given here are on
    /// another port, delegated servers are asked on that one.
    pub(crate) root_servers: Vec<SocketAddr>,
    /// Where chains of trust begin.
    pub(crate) anchors: TrustAnchors,
    /// How long to wait for what.
    pub(crate) timeouts: DnsTimeouts,
    /// Questions that a run may still ask.
    pub(crate) budget: AtomicU32,
    /// The time that signatures are held against.
    pub(crate) now: Timestamp,
    /// Whether this host can reach IPv6 addresses.
    pub(crate) ipv6: bool,
}

/// How long to wait for DNS.
#[derive(Clone, Copy, Debug)]
pub struct DnsTimeouts {
    /// How often a question is sent over UDP.
    pub tries: u32,
    /// The wait after each try.
    pub each: Duration,
    /// A resolver as a whole: it may be waiting for servers that do not answer, and tells about it then.
    pub resolver: Duration,
    /// A whole exchange over TCP.
    pub tcp: Duration,
    /// The lead that one server of a zone has before the next is asked as well.
    pub hedge: Duration,
}

impl Default for DnsTimeouts {
    fn default() -> Self {
        Self {
            tries: 3,
            each: Duration::from_millis(1200),
            resolver: Duration::from_secs(8),
            tcp: Duration::from_secs(4),
            hedge: Duration::from_millis(250),
        }
    }
}

impl DnsContext {
    /// The port of name servers found by walking.
    pub(super) fn port(&self) -> u16 {
        self.root_servers.first().map_or(53, SocketAddr::port)
    }

    /// Takes one question from the budget.
    pub(super) fn spend(&self) -> Result<(), NotMeasured> {
        self.budget
            .fetch_update(Ordering::Relaxed, Ordering::Relaxed, |left| left.checked_sub(1))
            .map(drop)
            .map_err(|_| NotMeasured::new(NotMeasuredReason::Budget, "DNS questions"))
    }
}
