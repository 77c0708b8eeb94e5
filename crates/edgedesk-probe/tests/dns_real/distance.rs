//! How many round trips follow on one another, counted by servers that seem far away.

use std::collections::HashMap;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::{Duration, Instant};

use edgedesk_evidence::Probe;
use edgedesk_evidence::dns::{Dnssec, RecordType, Walk};
use edgedesk_probe::Protocol;
use tokio::net::UdpSocket;

use super::{Bench, parse};

/// Less than the head start of one server on the next.
const ROUND_TRIP: Duration = Duration::from_millis(200);

/// A walk and a chain of trust, asked for at the same time as a run does.
pub(crate) async fn check(bench: &mut Bench) {
    let mut relays = HashMap::new();
    for host in [1, 2, 11, 12, 21, 22] {
        let server = bench.tree.at(host, 53);
        relays.insert(server, relay(server).await);
    }
    let relays = Arc::new(relays);
    for (name, most) in [
        ("www.good.test", 4),
        ("alias.good3.test", 4),
        ("www.none.test", 4),
        ("www.deep.good.test", 5),
        ("nobody.test", 4),
        // To `ns2.plain.opt` and its zone first.
        ("www.glueless.test", 8),
    ] {
        let relays = relays.clone();
        let prober = bench.prober(Some(Arc::new(move |protocol, server: SocketAddr| match protocol {
            Protocol::Udp => relays.get(&server).copied().unwrap_or(server),
            Protocol::Tcp => server,
        })));
        let walk = Probe::Walk(Walk { name: parse(name) });
        let chain = Probe::Dnssec(Dnssec { name: parse(name), rtype: RecordType::A });
        let started = Instant::now();
        tokio::join!(prober.probe(&walk), prober.probe(&chain));
        let trips = started.elapsed().as_millis() / ROUND_TRIP.as_millis();
        bench.expect(trips <= most, || format!("{name} took {trips} round trips"));
    }
}

/// Passes questions on, and holds answers back.
#[expect(clippy::disallowed_methods, reason = "between our own servers on loopback")]
async fn relay(server: SocketAddr) -> SocketAddr {
    let front = Arc::new(UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a port"));
    let addr = front.local_addr().expect("an address");
    tokio::spawn(async move {
        let mut buffer = vec![0; 4096];
        while let Ok((length, client)) = front.recv_from(&mut buffer).await {
            let (front, question) = (front.clone(), buffer[..length].to_vec());
            tokio::spawn(async move {
                let back = UdpSocket::bind((Ipv4Addr::UNSPECIFIED, 0)).await?;
                back.send_to(&question, server).await?;
                let mut reply = vec![0; 4096];
                let length = back.recv(&mut reply).await?;
                tokio::time::sleep(ROUND_TRIP).await;
                front.send_to(&reply[..length], client).await
            });
        }
    });
    addr
}
