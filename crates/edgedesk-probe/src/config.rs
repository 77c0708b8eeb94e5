use std::collections::BTreeSet;
use std::fmt;
use std::net::SocketAddr;
use std::sync::{Arc, RwLock};
use std::time::Duration;

use edgedesk_evidence::Secrets;
use ipnet::IpNet;
use jiff::Timestamp;

use crate::dns::DnsTimeouts;

/// Where a connection to an address really leads. The lab maps virtual addresses to loopback sockets; the
/// egress guard judges the address before it is mapped.
pub type DialMap = Arc<dyn Fn(Protocol, SocketAddr) -> SocketAddr + Send + Sync>;

/// What a connection is made over.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Protocol {
    Tcp,
    Udp,
}

/// Where time stamps come from.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// Everything that a [`crate::Prober`] is told. One prober serves one run.
#[derive(Clone)]
pub struct Config {
    /// The name under which records say where they were made.
    pub vantage: String,
    /// `None` dials the address itself.
    pub dial: Option<DialMap>,
    /// Networks that are reached although they are no public destinations, on any port.
    pub allow_networks: Vec<IpNet>,
    /// Networks that are never reached: our own servers. Stronger than `allow_networks`.
    pub deny_networks: Vec<IpNet>,
    /// Ports beside 80, 443, 8080 and 8443.
    pub allow_ports: BTreeSet<u16>,
    /// Further roots that browsers of this deployment trust, in DER.
    pub extra_roots: Vec<Vec<u8>>,
    /// Whether Mozilla's roots are trusted.
    pub public_roots: bool,
    /// Recursive resolvers that the operator named or the system uses. The first one looks up the hosts that
    /// certificates name (issuers, OCSP responders, CRLs).
    pub resolvers: Vec<SocketAddr>,
    /// Servers from which a walk along the delegations starts; empty for the root servers of the Internet.
    pub root_servers: Vec<SocketAddr>,
    /// DNSSEC trust anchors as DNSKEY or DS records in master-file form ([`crate::TrustAnchors::parse`]); `None`
    /// for the root's.
    pub trust_anchors: Option<String>,
    /// What probes hold as placeholders. Shared, because the control plane adds to it during a run.
    pub secrets: Arc<RwLock<Secrets>>,
    /// How long to wait for what.
    pub timeouts: Timeouts,
    /// How long to wait for DNS.
    pub dns_timeouts: DnsTimeouts,
    /// How much to take.
    pub limits: Limits,
    /// The `User-Agent`: who asks, with a contact address.
    pub user_agent: String,
    /// Where time stamps come from.
    pub clock: Clock,
    /// Whether this host can reach IPv6; see [`crate::guard::has_ipv6_route`]. Without it, probes of IPv6
    /// addresses outside of `allow_networks` answer that nothing was measured.
    pub ipv6: bool,
}

/// How long to wait for what.
#[derive(Clone, Copy, Debug)]
pub struct Timeouts {
    /// TCP handshake (QUIC: TCP's and TLS's together).
    pub connect: Duration,
    /// TLS handshake.
    pub tls: Duration,
    /// From the request sent to the end of the response head.
    pub first_byte: Duration,
    /// Between two reads of a body.
    pub between_reads: Duration,
    /// The body as a whole.
    pub body: Duration,
    /// After three seconds a body has to come at this rate at least, in bytes per second.
    pub minimum_rate: u64,
}

/// How much to take.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of a body from the wire.
    pub body: usize,
    /// Bytes of a body after decoding.
    pub decoded: usize,
    /// Bytes after decoding per byte before.
    pub ratio: usize,
    /// Bytes of a header block. Larger than what servers and CDNs refuse, so that the size can be told.
    pub header_bytes: usize,
    /// Header fields.
    pub header_fields: usize,
    /// Connections in a run.
    pub connections: u32,
    /// DNS questions in a run.
    pub questions: u32,
    /// Connections to one address at a time.
    pub per_address: usize,
}

impl Default for Config {
    #[expect(
        clippy::disallowed_methods,
        reason = "a live prober's clock; every record takes its time from here"
    )]
    fn default() -> Self {
        Self {
            vantage: "local".to_owned(),
            dial: None,
            allow_networks: Vec::new(),
            deny_networks: Vec::new(),
            allow_ports: BTreeSet::new(),
            extra_roots: Vec::new(),
            public_roots: true,
            resolvers: Vec::new(),
            root_servers: Vec::new(),
            trust_anchors: None,
            secrets: Arc::default(),
            timeouts: Timeouts::default(),
            dns_timeouts: DnsTimeouts::default(),
            limits: Limits::default(),
            user_agent: concat!("Mozilla/5.0 (compatible; EdgeDesk/", env!("CARGO_PKG_VERSION"), ")")
                .to_owned(),
            clock: Arc::new(Timestamp::now),
            ipv6: true,
        }
    }
}

impl Config {
    /// The `User-Agent` that names a contact page.
    pub fn user_agent_with_contact(contact_url: &str) -> String {
        format!("Mozilla/5.0 (compatible; EdgeDesk/{}; +{contact_url})", env!("CARGO_PKG_VERSION"))
    }
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(4),
            tls: Duration::from_secs(4),
            first_byte: Duration::from_secs(12),
            between_reads: Duration::from_secs(4),
            body: Duration::from_secs(10),
            minimum_rate: 1024,
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            body: 256 << 10,
            decoded: 1 << 20,
            ratio: 100,
            header_bytes: 300 << 10,
            header_fields: 256,
            connections: 60,
            questions: 200,
            per_address: 4,
        }
    }
}

impl fmt::Debug for Config {
    // Neither functions nor secrets are for logs.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Config")
            .field("vantage", &self.vantage)
            .field("allow_networks", &self.allow_networks)
            .field("deny_networks", &self.deny_networks)
            .field("allow_ports", &self.allow_ports)
            .field("timeouts", &self.timeouts)
            .field("limits", &self.limits)
            .field("ipv6", &self.ipv6)
            .finish_non_exhaustive()
    }
}
