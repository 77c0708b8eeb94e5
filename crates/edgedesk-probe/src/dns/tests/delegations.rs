//! Servers at several addresses, which share a port.

use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;
use std::time::Instant;

use super::*;

const FIRST: Ipv4Addr = Ipv4Addr::LOCALHOST;
const SECOND: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 2);
const THIRD: Ipv4Addr = Ipv4Addr::new(127, 0, 0, 3);

/// One server at each of the addresses; the first is the root's.
#[expect(clippy::disallowed_methods, reason = "servers on loopback")]
async fn servers<const N: usize>(
    hosts: [Ipv4Addr; N],
    answer: impl Fn(Ipv4Addr, &mut Message) -> bool + Send + Sync + 'static,
) -> SocketAddr {
    let answer = Arc::new(answer);
    let sockets = loop {
        let first = UdpSocket::bind((hosts[0], 0)).await.expect("a port");
        let port = first.local_addr().expect("an address").port();
        let mut sockets = vec![first];
        for host in &hosts[1..] {
            sockets.extend(UdpSocket::bind((*host, port)).await.ok());
        }
        // The port may be taken at another address.
        if sockets.len() == N {
            break sockets;
        }
    };
    let root = sockets[0].local_addr().expect("an address");
    for (socket, host) in sockets.into_iter().zip(hosts) {
        let answer = answer.clone();
        tokio::spawn(async move {
            let mut buffer = [0; 2048];
            while let Ok((length, peer)) = socket.recv_from(&mut buffer).await {
                let mut says = false;
                let reply = reply(&buffer[..length], |m| says = answer(host, m));
                if let Some(reply) = reply.filter(|_| says) {
                    socket.send_to(&reply, peer).await.ok();
                }
            }
        });
    }
    root
}

fn refer(m: &mut Message, zone: &str, servers: &[(&str, Option<Ipv4Addr>)]) {
    for (name, address) in servers {
        m.add_authority(rr(zone, RData::NS(NS(wire(name)))));
        if let Some(address) = address {
            m.add_additional(rr(name, RData::A(A(*address))));
        }
    }
}

fn asked(m: &Message) -> String {
    m.queries[0].name().to_ascii()
}

fn patient(root: SocketAddr) -> DnsContext {
    let mut context = context(root, 200);
    context.timeouts.each = Duration::from_secs(5);
    context
}

async fn walk_with(context: DnsContext, host: &str) -> WalkTrace {
    match DnsProber::new(context).walk(&Walk { name: name(host) }).await {
        Answer::Observed(Observation::Walk(trace)) => trace,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_silent_server_delays_by_its_head_start() {
    let root = servers([FIRST, SECOND, THIRD], |host, m| {
        if host == FIRST {
            refer(m, "shop.test.", &[("a.shop.test.", Some(SECOND)), ("b.shop.test.", Some(THIRD))]);
            return true;
        }
        m.metadata.authoritative = true;
        m.add_authority(soa("shop.test."));
        host == THIRD
    });
    let started = Instant::now();
    let trace = walk_with(patient(root.await), "www.shop.test").await;
    assert!(matches!(trace.end, WalkEnd::Answered { by, .. } if by.ip() == THIRD), "{:?}", trace.end);
    assert!(started.elapsed() < Duration::from_secs(4), "{:?}", started.elapsed());
}

#[tokio::test]
async fn a_silent_zone_is_found_out_once() {
    let count = Arc::new(AtomicUsize::new(0));
    let counted = count.clone();
    let root = servers([FIRST, SECOND], move |host, m| {
        if host == SECOND {
            counted.fetch_add(1, Relaxed);
        }
        refer(m, "shop.test.", &[("a.shop.test.", Some(SECOND))]);
        host == FIRST
    });
    let prober = DnsProber::new(context(root.await, 200));
    for host in ["www.shop.test", "shop.test"] {
        let answer = prober.walk(&Walk { name: name(host) }).await;
        let Answer::Observed(Observation::Walk(trace)) = answer else { panic!("{answer:?}") };
        let WalkEnd::Dead { servers } = trace.end else { panic!("{:?}", trace.end) };
        assert_eq!(servers[0].outcome, Some(DnsOutcome::TimedOut));
    }
    assert_eq!(count.load(Relaxed), 2, "two tries of one question");
}

#[tokio::test]
async fn the_same_walk_is_made_once() {
    let count = Arc::new(AtomicUsize::new(0));
    let counted = count.clone();
    let root = servers([FIRST], move |_, m| {
        counted.fetch_add(1, Relaxed);
        m.metadata.authoritative = true;
        m.metadata.response_code = ResponseCode::NXDomain;
        m.add_authority(soa("."));
        true
    });
    let prober = DnsProber::new(patient(root.await));
    let probe = Walk { name: name("www.shop.test") };
    let (first, second) = tokio::join!(prober.walk(&probe), prober.walk(&probe));
    assert_eq!(first, second);
    assert_eq!(count.load(Relaxed), 1);
}

#[tokio::test]
async fn addresses_that_do_not_come_along_are_looked_up() {
    let root = servers([FIRST, SECOND], |host, m| {
        let asked = asked(m);
        match host {
            FIRST if asked.ends_with("shop.test.") => refer(m, "shop.test.", &[("ns.helper.", None)]),
            FIRST => refer(m, "helper.", &[("a.helper.", Some(SECOND))]),
            _ => {
                m.metadata.authoritative = true;
                if asked == "ns.helper." && m.queries[0].query_type() == Type::A {
                    m.add_answer(rr("ns.helper.", RData::A(A(SECOND))));
                } else {
                    m.add_authority(soa(if asked.ends_with("helper.") { "helper." } else { "shop.test." }));
                }
            }
        }
        true
    });
    let trace = walk_with(patient(root.await), "www.shop.test").await;
    let server = &trace.cuts.last().expect("a cut").servers[0];
    assert_eq!((server.glue, server.addresses.as_slice()), (false, &[SECOND.into()][..]));
    assert!(matches!(trace.end, WalkEnd::Answered { by, .. } if by.ip() == SECOND), "{:?}", trace.end);
}

#[tokio::test]
async fn zones_that_need_each_other_lead_nowhere() {
    let root = servers([FIRST], |_, m| {
        if asked(m).ends_with("shop.test.") {
            refer(m, "shop.test.", &[("ns.ring.test.", None)]);
        } else {
            refer(m, "ring.test.", &[("ns.shop.test.", None)]);
        }
        true
    });
    let trace = walk_with(patient(root.await), "www.shop.test").await;
    assert!(matches!(trace.end, WalkEnd::Lost(_)), "{trace:?}");
}

#[tokio::test]
async fn a_referral_past_a_zone_of_the_same_server_shows_both() {
    let root = servers([FIRST, SECOND], |host, m| {
        let (asked, rtype) = (asked(m), m.queries[0].query_type());
        if host == SECOND || asked == "test." {
            m.metadata.authoritative = true;
        }
        match (host, asked.as_str(), rtype) {
            (FIRST, "test.", Type::NS) => {
                m.add_answer(rr("test.", RData::NS(NS(wire("ns.test.")))));
                m.add_additional(rr("ns.test.", RData::A(A(FIRST))));
            }
            (FIRST, "test.", _) => {
                m.add_authority(soa("."));
            }
            (FIRST, ..) => refer(m, "shop.test.", &[("a.shop.test.", Some(SECOND))]),
            _ => {
                m.add_authority(soa("shop.test."));
            }
        }
        true
    });
    let trace = walk_with(patient(root.await), "www.shop.test").await;
    let zones: Vec<_> = trace.cuts.iter().map(|cut| cut.zone.as_str()).collect();
    assert_eq!(zones, ["test", "shop.test"]);
}
