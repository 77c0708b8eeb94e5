use std::path::PathBuf;
use std::time::Duration;

use ipnet::IpNet;
use url::Url;

/// How the desk is served.
#[derive(Clone, Debug)]
pub struct WebConfig {
    /// The address under which browsers reach the desk. Its scheme decides whether cookies are `Secure` and HSTS is
    /// sent; its origin is the one that may write.
    pub public_url: Url,
    /// Proxies whose `X-Forwarded-For` and `X-Forwarded-Proto` are believed. From anybody else they are ignored.
    pub trusted_proxies: Vec<IpNet>,
    /// The certificate to serve TLS with; without one the desk speaks plain HTTP, for a proxy in front of it.
    pub tls: Option<TlsFiles>,
    /// How much is taken at once.
    pub limits: Limits,
    /// How long is waited for what.
    pub timeouts: Timeouts,
}

impl WebConfig {
    /// The defaults, for a desk that browsers reach at `public_url`.
    pub fn new(public_url: Url) -> Self {
        Self {
            public_url,
            trusted_proxies: Vec::new(),
            tls: None,
            limits: Limits::default(),
            timeouts: Timeouts::default(),
        }
    }

    /// Whether browsers reach the desk by TLS.
    pub(crate) fn is_secure(&self) -> bool {
        self.public_url.scheme() == "https"
    }

    /// The origin of the public URL, as browsers write it: `https://desk.example.com`.
    pub(crate) fn origin(&self) -> String {
        self.public_url.origin().ascii_serialization()
    }
}

/// A certificate chain and its key, both in PEM.
#[derive(Clone, Debug)]
pub struct TlsFiles {
    /// The chain, the server's own certificate first.
    pub certificate: PathBuf,
    /// The private key.
    pub key: PathBuf,
}

/// How much is taken at once.
#[derive(Clone, Debug)]
pub struct Limits {
    /// Open connections in total; past it, new ones wait in the kernel's queue.
    pub connections: usize,
    /// Open connections of one address; past it, new ones are closed. Trusted proxies are not counted.
    pub connections_per_address: u32,
    /// Whether clients on the machine itself are free of the limits by address and by user, as benchmarks need it.
    pub loopback_is_free: bool,
    /// Requests in work at once. Past two thirds of it, everything but the chat is refused; past one third, tools
    /// and exports are.
    pub requests_in_work: usize,
    /// The bytes of a JSON body.
    pub json_bytes: usize,
    /// The bytes of an uploaded file.
    pub upload_bytes: usize,
    /// Event streams of one user.
    pub streams_per_user: u32,
    /// Requests of one address, before anybody is known to have signed in.
    pub per_address: Rate,
    /// What one user may send and read in chats.
    pub chat_per_user: Rate,
    /// What one user may read elsewhere.
    pub pages_per_user: Rate,
    /// What one user may start that costs: tools, exports, uploads.
    pub heavy_per_user: Rate,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            connections: 12_000,
            connections_per_address: 200,
            loopback_is_free: true,
            requests_in_work: 1_536,
            json_bytes: 256 * 1024,
            upload_bytes: 10 * 1024 * 1024,
            streams_per_user: 8,
            per_address: Rate { per_second: 100.0, burst: 400.0 },
            chat_per_user: Rate { per_second: 20.0, burst: 100.0 },
            pages_per_user: Rate { per_second: 20.0, burst: 200.0 },
            heavy_per_user: Rate { per_second: 2.0, burst: 20.0 },
        }
    }
}

/// A token bucket.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// How fast it fills.
    pub per_second: f64,
    /// How much it holds.
    pub burst: f64,
}

/// How long is waited for what.
#[derive(Clone, Debug)]
pub struct Timeouts {
    /// For a request's header, from its first byte, and for the TLS handshake.
    pub header: Duration,
    /// For the next request on an open connection.
    pub idle: Duration,
    /// For a client that does not read what it asked for.
    pub stalled_write: Duration,
    /// For the answer to a request.
    pub request: Duration,
    /// For the answer of a tool, and for an uploaded body.
    pub slow_request: Duration,
    /// Between two comments that keep an event stream open.
    pub keep_alive: Duration,
    /// From the order to stop until no new connection is taken, so that a load balancer sees `/readyz` fail first.
    pub drain_notice: Duration,
    /// Over which the ends of event streams are spread, so that their clients do not all come back at once.
    pub drain_spread: Duration,
    /// For what is in work when the desk stops.
    pub drain: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            header: Duration::from_secs(10),
            idle: Duration::from_secs(60),
            stalled_write: Duration::from_secs(30),
            request: Duration::from_secs(10),
            slow_request: Duration::from_secs(30),
            keep_alive: Duration::from_secs(15),
            drain_notice: Duration::ZERO,
            drain_spread: Duration::from_secs(1),
            drain: Duration::from_secs(15),
        }
    }
}
