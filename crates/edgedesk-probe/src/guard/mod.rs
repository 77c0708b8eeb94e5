//! The egress guard: the only door to the network.
//!
//! Every connection is judged by its address and port, goes to the very address that was judged, and counts
//! against the run's budget. Nothing else in this crate opens a socket, and `clippy.toml` keeps it so; but for
//! questions to DNS servers, which have a budget of their own and ask the guard about addresses.

mod dial;
mod ports;
mod refusal;
mod route;

use std::collections::{BTreeSet, HashMap};
use std::net::{IpAddr, SocketAddr, UdpSocket};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use edgedesk_evidence::address::special_purpose;
use edgedesk_evidence::{ConnectFailure, NotMeasured, NotMeasuredReason};
use ipnet::IpNet;
use tokio::net::TcpStream;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

pub use refusal::Refusal;
pub use route::has_ipv6_route;

use crate::config::{Config, DialMap, Limits, Protocol};

/// The door.
pub struct Guard {
    allow: Vec<IpNet>,
    deny: Vec<IpNet>,
    ports: BTreeSet<u16>,
    origin_ports: Mutex<BTreeSet<u16>>,
    dial: Option<DialMap>,
    ipv6: bool,
    limits: Limits,
    connections: AtomicU32,
    places: Mutex<HashMap<IpAddr, Arc<Semaphore>>>,
}

/// Why there is no connection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NoConnection {
    /// We did not try, or our own side failed.
    NotMeasured(NotMeasured),
    /// The network's answer.
    Failed(ConnectFailure),
    /// The peer took the connection and reset it before we could use it. It is there, and listens.
    Reset,
}

/// A place at an address; given up when dropped.
#[derive(Debug)]
pub struct Place {
    _permit: OwnedSemaphorePermit,
}

impl From<NotMeasured> for NoConnection {
    fn from(why: NotMeasured) -> Self {
        Self::NotMeasured(why)
    }
}

impl Guard {
    /// A guard with a full budget.
    pub fn new(config: &Config) -> Self {
        Self {
            allow: config.allow_networks.clone(),
            deny: config.deny_networks.clone(),
            ports: config.allow_ports.clone(),
            origin_ports: Mutex::default(),
            dial: config.dial.clone(),
            ipv6: config.ipv6,
            limits: config.limits,
            connections: AtomicU32::new(0),
            places: Mutex::default(),
        }
    }

    /// Adds a port on which the CDN's configuration has an origin. `false` where the port is another
    /// protocol's, which no configuration can open.
    pub fn admit_origin_port(&self, port: u16) -> bool {
        let admitted = !ports::is_another_protocols(port);
        if admitted {
            self.origin_ports.lock().unwrap_or_else(PoisonError::into_inner).insert(port);
        }
        admitted
    }

    /// Judges an address and a port.
    pub fn judge(&self, addr: SocketAddr) -> Result<(), Refusal> {
        if self.judge_address(addr.ip())? {
            return Ok(());
        }
        let port = addr.port();
        let origin = || self.origin_ports.lock().unwrap_or_else(PoisonError::into_inner).contains(&port);
        if ports::STANDARD.contains(&port) || self.ports.contains(&port) || origin() {
            Ok(())
        } else {
            Err(Refusal::Port(port))
        }
    }

    /// Judges an address alone; says whether it lies in a network that the operator allowed.
    pub fn judge_address(&self, address: IpAddr) -> Result<bool, Refusal> {
        let address = address.to_canonical();
        if let Some(network) = self.deny.iter().find(|network| network.contains(&address)) {
            return Err(Refusal::Denied(*network));
        }
        if self.allow.iter().any(|network| network.contains(&address)) {
            return Ok(true);
        }
        match special_purpose(address) {
            Some(entry) => Err(Refusal::SpecialPurpose(address, entry)),
            None => Ok(false),
        }
    }

    /// Connects. The time limit is for the TCP handshake alone, not for waiting for a place.
    pub async fn connect(
        &self,
        addr: SocketAddr,
        limit: std::time::Duration,
    ) -> Result<(TcpStream, Place), NoConnection> {
        let place = self.enter(addr).await?;
        let target = self.target(Protocol::Tcp, addr);
        let stream = match timeout(limit, dial::tcp(target)).await {
            Err(_) => return Err(NoConnection::Failed(ConnectFailure::TimedOut)),
            Ok(Err(error)) => return Err(dial::classify(target, &error)),
            Ok(Ok(stream)) => stream,
        };
        self.verify_peer(addr, target, stream.peer_addr().ok())?;
        // A probe is one small write and an answer; waiting to fill a segment only adds time.
        stream.set_nodelay(true).ok();
        Ok((stream, place))
    }

    /// A UDP socket for a QUIC connection, and the address to send to.
    ///
    /// It is not connected: not every system sends from a connected socket to a named address, as QUIC
    /// libraries do.
    pub async fn udp(&self, addr: SocketAddr) -> Result<(UdpSocket, SocketAddr, Place), NoConnection> {
        let place = self.enter(addr).await?;
        let target = self.target(Protocol::Udp, addr);
        if !dial::has_route(target) {
            return Err(NotMeasured::new(NotMeasuredReason::NoNetwork, "no route").into());
        }
        let socket = dial::udp(target).map_err(|error| dial::classify(target, &error))?;
        Ok((socket, target, place))
    }

    /// Where a connection to `addr` leads.
    fn target(&self, protocol: Protocol, addr: SocketAddr) -> SocketAddr {
        self.dial.as_ref().map_or(addr, |map| map(protocol, addr))
    }

    async fn enter(&self, addr: SocketAddr) -> Result<Place, NotMeasured> {
        self.judge(addr)?;
        self.has_family(addr)?;
        let taken = self.connections.fetch_update(Ordering::Relaxed, Ordering::Relaxed, |taken| {
            (taken < self.limits.connections).then_some(taken + 1)
        });
        if taken.is_err() {
            let detail = format!("{} connections", self.limits.connections);
            return Err(NotMeasured::new(NotMeasuredReason::Budget, detail));
        }
        let places = {
            let mut places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
            let new = || Arc::new(Semaphore::new(self.limits.per_address));
            places.entry(addr.ip().to_canonical()).or_insert_with(new).clone()
        };
        let permit = places
            .acquire_owned()
            .await
            .map_err(|_| NotMeasured::new(NotMeasuredReason::Internal, "the queue is closed"))?;
        Ok(Place { _permit: permit })
    }

    /// Without IPv6, an IPv6 address outside of the allowed networks cannot be reached.
    fn has_family(&self, addr: SocketAddr) -> Result<(), NotMeasured> {
        if self.ipv6 || addr.ip().to_canonical().is_ipv4() || self.judge_address(addr.ip()) == Ok(true) {
            return Ok(());
        }
        Err(NotMeasured::new(NotMeasuredReason::NoNetwork, "this vantage has no IPv6"))
    }

    /// What was judged has to be what was reached, whatever the system's routing made of it.
    fn verify_peer(
        &self,
        addr: SocketAddr,
        target: SocketAddr,
        peer: Option<SocketAddr>,
    ) -> Result<(), NotMeasured> {
        if target != addr {
            return Ok(());
        }
        match peer {
            Some(peer) => self.judge(peer).map_err(NotMeasured::from),
            None => Ok(()),
        }
    }
}
