//! The network: virtual addresses, and the loopback sockets that stand for them.
//!
//! Sockets are bound when an address is dialled for the first time, so a lab with hundreds of addresses starts
//! at once. Only ports of the system's choice on 127.0.0.1 are bound, which needs no privilege anywhere.

#![expect(clippy::disallowed_methods, reason = "these are the lab's own sockets, on 127.0.0.1 alone")]

mod dead_ends;
mod relay;
mod sockets;

use std::collections::{HashMap, HashSet};
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use futures_util::future::BoxFuture;
use tokio::net::TcpStream;
use tokio::runtime::Handle;

use dead_ends::DeadEnds;

/// TCP or UDP.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Protocol {
    Tcp,
    Udp,
}

/// Serves one TCP connection to its end.
pub(crate) type StreamHandler = Arc<dyn Fn(TcpStream) -> BoxFuture<'static, ()> + Send + Sync>;
/// Answers one datagram; `None` stays silent.
pub(crate) type DatagramHandler = Arc<dyn Fn(Vec<u8>) -> BoxFuture<'static, Option<Vec<u8>>> + Send + Sync>;

/// What stands at a virtual address.
#[derive(Clone)]
pub(crate) enum Service {
    /// A TCP server.
    Stream(StreamHandler),
    /// A UDP server.
    Datagram(DatagramHandler),
    /// A closed port: RST, or ICMP port unreachable.
    Refused,
    /// Nothing ever comes back.
    Silent,
}

/// Who dials. Visitors are a round trip away; the CDN's own machines are next to each other.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Distance {
    Far,
    Near,
}

/// The lab's network.
pub(crate) struct Network {
    runtime: Handle,
    round_trip: Duration,
    state: Mutex<State>,
}

#[derive(Default)]
struct State {
    services: HashMap<(Protocol, SocketAddr), Service>,
    hosts: HashSet<IpAddr>,
    bound: HashMap<(Distance, Protocol, SocketAddr), SocketAddr>,
    dead_ends: DeadEnds,
}

impl Network {
    pub(crate) fn new(runtime: Handle, round_trip: Duration) -> Self {
        Self { runtime, round_trip, state: Mutex::default() }
    }

    /// Puts a service at an address. What stood there before is replaced, unless it was dialled already.
    pub(crate) fn serve(&self, protocol: Protocol, address: SocketAddr, service: Service) {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        state.hosts.insert(address.ip());
        state.services.insert((protocol, address), service);
    }

    /// The socket to dial for a visitor, behind the round-trip time.
    pub(crate) fn dial_far(&self, protocol: Protocol, address: SocketAddr) -> SocketAddr {
        let distance = if self.round_trip.is_zero() { Distance::Near } else { Distance::Far };
        self.dial(distance, protocol, address)
    }

    /// The socket to dial for the CDN's own machines.
    pub(crate) fn dial_near(&self, protocol: Protocol, address: SocketAddr) -> SocketAddr {
        self.dial(Distance::Near, protocol, address)
    }

    /// A port of an address that has services elsewhere is closed; an address that nobody has is silent.
    fn dial(&self, distance: Distance, protocol: Protocol, address: SocketAddr) -> SocketAddr {
        let mut state = self.state.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(bound) = state.bound.get(&(distance, protocol, address)) {
            return *bound;
        }
        let unserved = if state.hosts.contains(&address.ip()) { Service::Refused } else { Service::Silent };
        let service = state.services.get(&(protocol, address)).cloned().unwrap_or(unserved);
        let _inside = self.runtime.enter();
        let bound = match (&service, distance) {
            (Service::Refused, _) => state.dead_ends.refused(protocol),
            (Service::Silent, _) => state.dead_ends.silent(protocol),
            (_, Distance::Near) => sockets::bind(service),
            (Service::Stream(_), Distance::Far) => {
                sockets::bind(service).and_then(|target| relay::stream(target, self.round_trip))
            }
            (Service::Datagram(handler), Distance::Far) => {
                sockets::bind(Service::Datagram(relay::datagram(handler.clone(), self.round_trip)))
            }
        };
        // Out of sockets: the dial fails at once instead of reaching something else.
        let bound = bound.unwrap_or_else(|_| SocketAddr::from(([127, 0, 0, 1], 0)));
        state.bound.insert((distance, protocol, address), bound);
        bound
    }
}
