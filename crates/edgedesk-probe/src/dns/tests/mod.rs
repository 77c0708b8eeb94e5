//! Servers on loopback that misbehave, and one that hosts a parent and its child.

mod delegations;
mod hostile;

use std::net::{Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::sync::atomic::AtomicU32;
use std::time::Duration;

use edgedesk_evidence::dns::{
    DnsOutcome, Dnssec, DnssecState, Rcode, RecordType, Resolve, Walk, WalkEnd, WalkTrace,
};
use edgedesk_evidence::{Answer, DnsName, NotMeasuredReason, Observation};
use hickory_proto::op::{Message, MessageType, ResponseCode};
use hickory_proto::rr::rdata::{A, CNAME, NS, SOA};
use hickory_proto::rr::{Name, RData, Record, RecordType as Type};
use jiff::Timestamp;
use tokio::net::UdpSocket;

use super::{DnsContext, DnsProber, DnsTimeouts, TrustAnchors};

fn name(text: &str) -> DnsName {
    text.parse().expect("a name")
}

fn wire(text: &str) -> Name {
    Name::from_ascii(text).expect("a name")
}

fn rr(owner: &str, data: RData) -> Record {
    Record::from_rdata(wire(owner), 60, data)
}

fn soa(zone: &str) -> Record {
    rr(zone, RData::SOA(SOA::new(wire("ns.test."), wire("me.test."), 1, 1, 1, 1, 1)))
}

fn context(root: SocketAddr, budget: u32) -> DnsContext {
    let short = Duration::from_millis(60);
    DnsContext {
        dial: Arc::new(|_, addr| addr),
        allowed: Arc::new(|address| address.is_loopback()),
        root_servers: vec![root],
        anchors: TrustAnchors::parse("").expect("empty"),
        timeouts: DnsTimeouts { tries: 2, each: short, resolver: short * 4, tcp: short, hedge: short / 4 },
        budget: AtomicU32::new(budget),
        now: Timestamp::UNIX_EPOCH,
        ipv6: false,
    }
}

/// A UDP server that answers what `answer` makes of each datagram.
#[expect(clippy::disallowed_methods, reason = "a server on loopback")]
async fn server(answer: impl Fn(&[u8]) -> Option<Vec<u8>> + Send + 'static) -> SocketAddr {
    serve(UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a port"), answer)
}

fn serve(socket: UdpSocket, answer: impl Fn(&[u8]) -> Option<Vec<u8>> + Send + 'static) -> SocketAddr {
    let addr = socket.local_addr().expect("an address");
    tokio::spawn(async move {
        let mut buffer = [0; 2048];
        while let Ok((length, peer)) = socket.recv_from(&mut buffer).await {
            if let Some(reply) = answer(&buffer[..length]) {
                socket.send_to(&reply, peer).await.ok();
            }
        }
    });
    addr
}

fn reply(question: &[u8], fill: impl FnOnce(&mut Message)) -> Option<Vec<u8>> {
    let mut message = Message::from_vec(question).ok()?;
    message.metadata.message_type = MessageType::Response;
    fill(&mut message);
    message.to_vec().ok()
}

async fn resolve(resolver: SocketAddr, budget: u32) -> Answer {
    let probe = Resolve { resolver, name: name("a.test"), rtype: RecordType::A, checking_disabled: false };
    DnsProber::new(context(resolver, budget)).resolve(&probe).await
}

async fn outcome(resolver: SocketAddr) -> DnsOutcome {
    match resolve(resolver, 9).await {
        Answer::Observed(Observation::Dns(outcome)) => outcome,
        other => panic!("{other:?}"),
    }
}

async fn walk(root: SocketAddr, host: &str) -> WalkTrace {
    match DnsProber::new(context(root, 200)).walk(&Walk { name: name(host) }).await {
        Answer::Observed(Observation::Walk(trace)) => trace,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn codes_are_kept_apart() {
    for code in [ResponseCode::NXDomain, ResponseCode::ServFail, ResponseCode::Refused] {
        let addr = server(move |q| reply(q, |m| m.metadata.response_code = code)).await;
        let expected = Rcode(code.into());
        assert_eq!(outcome(addr).await.reply().map(|reply| reply.rcode), Some(expected));
    }
}

#[tokio::test]
async fn silence_is_a_timeout() {
    assert_eq!(outcome(server(|_| None).await).await, DnsOutcome::TimedOut);
}

#[tokio::test]
async fn a_closed_port_is_told() {
    let taken = std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a port");
    // The port is taken for TCP only.
    assert_eq!(outcome(taken.local_addr().expect("an address")).await, DnsOutcome::PortClosed);
}

#[tokio::test]
async fn forged_and_broken_replies_are_no_answers() {
    let wrong_id = server(|q| reply(q, |m| m.metadata.id ^= 1)).await;
    let other_name = server(|q| reply(q, |m| m.queries[0].name = wire("b.test."))).await;
    let pointer_loop =
        server(|q| Some([&q[..2], &[0x80, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0xc0, 12]].concat())).await;
    for addr in [wrong_id, other_name, pointer_loop] {
        let outcome = outcome(addr).await;
        assert!(matches!(outcome, DnsOutcome::Malformed(_)), "{outcome:?}");
    }
}

#[tokio::test]
async fn truncation_without_tcp_is_told() {
    let addr = server(|q| reply(q, |m| m.metadata.truncation = true)).await;
    let outcome = outcome(addr).await;
    assert_eq!(outcome, DnsOutcome::TruncatedThenFailed("port closed".to_owned()));
}

#[tokio::test]
async fn a_spent_budget_is_no_observation() {
    let addr = server(|_| None).await;
    match resolve(addr, 0).await {
        Answer::NotMeasured(why) => assert_eq!(why.reason, NotMeasuredReason::Budget),
        other => panic!("{other:?}"),
    }
}

/// Root, `test` and `shop.test` on one server, which therefore never refers.
fn all_in_one(question: &[u8]) -> Option<Vec<u8>> {
    reply(question, |m| {
        m.metadata.authoritative = true;
        let query = m.queries[0].clone();
        let asked = query.name().to_ascii();
        let zone = if asked.ends_with("shop.test.") { "shop.test." } else { "test." };
        match (asked.as_str(), query.query_type()) {
            ("test." | "shop.test.", Type::NS) => {
                m.add_answer(rr(&asked, RData::NS(NS(wire("ns.test.")))));
                m.add_additional(rr("ns.test.", RData::A(A(Ipv4Addr::LOCALHOST))));
            }
            ("www.shop.test.", Type::A | Type::SOA) => {
                m.add_answer(rr(&asked, RData::CNAME(CNAME(wire("cdn.other.")))));
            }
            _ => {
                m.add_authority(soa(zone));
            }
        }
    })
}

#[tokio::test]
async fn cuts_are_found_where_one_server_hosts_all() {
    let root = server(all_in_one).await;
    let trace = walk(root, "www.shop.test").await;
    let zones: Vec<_> = trace.cuts.iter().map(|cut| cut.zone.as_str()).collect();
    assert_eq!(zones, ["test", "shop.test"]);
    assert_eq!(trace.end, WalkEnd::Answered { by: root, nxdomain: false });
}

/// Refers `shop.test` to `address`, and refuses what it is asked as that zone's server.
async fn delegating(address: Ipv4Addr) -> SocketAddr {
    server(move |q| {
        reply(q, |m| {
            m.add_authority(rr("shop.test.", RData::NS(NS(wire("ns.shop.test.")))));
            m.add_additional(rr("ns.shop.test.", RData::A(A(address))));
        })
    })
    .await
}

#[tokio::test]
async fn a_zone_whose_server_refers_to_itself_is_dead() {
    let trace = walk(delegating(Ipv4Addr::LOCALHOST).await, "www.shop.test").await;
    assert_eq!(trace.zone(), name("shop.test"));
    assert!(matches!(&trace.end, WalkEnd::Dead { servers } if servers.len() == 1), "{:?}", trace.end);
}

#[tokio::test]
async fn a_server_that_the_guard_refuses_is_not_asked() {
    let trace = walk(delegating(Ipv4Addr::new(10, 0, 0, 1)).await, "www.shop.test").await;
    let WalkEnd::Dead { servers } = &trace.end else { panic!("{:?}", trace.end) };
    assert!(servers.iter().all(|server| server.address.is_some() && server.outcome.is_none()));
}

#[tokio::test]
async fn without_an_anchor_nothing_is_asked() {
    let prober = DnsProber::new(context(server(|_| None).await, 0));
    let answer = prober.dnssec(&Dnssec { name: name("a.test"), rtype: RecordType::A }).await;
    match answer {
        Answer::Observed(Observation::Dnssec(chain)) => {
            assert_eq!(chain.state, DnssecState::Insecure { zone: DnsName::root() });
        }
        other => panic!("{other:?}"),
    }
}
