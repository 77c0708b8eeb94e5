//! Replies that are made to cost time, memory or questions.

use std::sync::atomic::AtomicUsize;
use std::sync::atomic::Ordering::Relaxed;

use edgedesk_evidence::dns::{DnsReply, Rdata, Transport};
use hickory_proto::dnssec::rdata::{DNSSECRData, NSEC};
use hickory_proto::rr::rdata::{NULL, TXT};
use proptest::prelude::*;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

use super::*;
use crate::dns::denial::{self, Claim, Judge};
use crate::dns::message::{self, Question, Received};
use crate::dns::referral::{cut as cut_of, meaning};

/// Truncates over UDP, and serves the connections that this brings to the same port.
async fn truncating<F>(serve_stream: impl Fn(TcpStream, Vec<u8>) -> F + Send + 'static) -> SocketAddr
where
    F: Future<Output = ()> + Send + 'static,
{
    let (socket, listener) = both_sockets().await;
    tokio::spawn(async move {
        while let Ok((mut stream, _)) = listener.accept().await {
            let Ok(length) = stream.read_u16().await else { continue };
            let mut question = vec![0; length.into()];
            if stream.read_exact(&mut question).await.is_ok() {
                tokio::spawn(serve_stream(stream, question));
            }
        }
    });
    serve(socket, |q| reply(q, |m| m.metadata.truncation = true))
}

/// A port that is free for both: one that the system offers for TCP may be taken for UDP.
#[expect(clippy::disallowed_methods, reason = "a server on loopback")]
async fn both_sockets() -> (UdpSocket, TcpListener) {
    for _ in 0..100 {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a port");
        if let Ok(socket) = UdpSocket::bind(listener.local_addr().expect("an address")).await {
            return (socket, listener);
        }
    }
    panic!("no port is free for both");
}

/// Truncates over UDP, and answers in full over TCP.
async fn large(fill: fn(&mut Message)) -> SocketAddr {
    truncating(move |mut stream, question| async move {
        let reply = reply(&question, fill).expect("a reply");
        let length = u16::try_from(reply.len()).expect("no more than a message holds");
        stream.write_all(&[&length.to_be_bytes()[..], &reply].concat()).await.ok();
    })
    .await
}

async fn replied(addr: SocketAddr) -> DnsReply {
    match outcome(addr).await {
        DnsOutcome::Reply(reply) => *reply,
        other => panic!("{other:?}"),
    }
}

fn alias(from: &str, to: &str) -> Record {
    rr(from, RData::CNAME(CNAME(wire(to))))
}

#[tokio::test]
async fn aliases_in_a_circle_are_told_as_they_are() {
    let circle = |q: &[u8]| {
        reply(q, |m| {
            m.metadata.authoritative = true;
            m.add_answers([alias("a.test.", "b.test."), alias("b.test.", "a.test.")]);
        })
    };
    let addr = server(circle).await;
    assert_eq!(replied(addr).await.answer.len(), 2);
    assert_eq!(walk(addr, "a.test").await.end, WalkEnd::Answered { by: addr, nxdomain: false });
}

#[tokio::test]
async fn a_long_chain_of_aliases_is_told_in_full() {
    let chain = |q: &[u8]| {
        reply(q, |m| {
            m.add_answers((0..50).map(|n| alias(&format!("a{n}.test."), &format!("a{}.test.", n + 1))));
        })
    };
    assert_eq!(replied(server(chain).await).await.answer.len(), 50);
}

#[tokio::test]
async fn of_many_records_some_are_kept() {
    let addr = large(|m| {
        m.add_answers((0..500_u16).map(|n| {
            let [high, low] = n.to_be_bytes();
            rr("a.test.", RData::A(A(Ipv4Addr::new(192, 0, high, low))))
        }));
    });
    let reply = replied(addr.await).await;
    assert_eq!((reply.answer.len(), reply.transport), (128, Transport::Tcp));
}

#[tokio::test]
async fn of_long_texts_some_is_kept() {
    let addr = large(|m| {
        let strings = vec!["x".repeat(255); 250];
        m.add_answer(rr("a.test.", RData::TXT(TXT::new(strings))));
    });
    let reply = replied(addr.await).await;
    let Rdata::Txt { strings } = &reply.answer[0].data else { panic!("{reply:?}") };
    assert_eq!(strings.iter().map(String::len).sum::<usize>(), 16 * 255);
}

#[tokio::test]
async fn truncation_on_every_transport_ends() {
    let reply = replied(large(|m| m.metadata.truncation = true).await).await;
    assert!(reply.tc && reply.transport == Transport::Tcp);
}

#[tokio::test]
async fn a_trickle_over_tcp_ends() {
    let addr = truncating(|mut stream, _| async move {
        while stream.write_all(&[1]).await.is_ok() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    })
    .await;
    assert_eq!(outcome(addr).await, DnsOutcome::TruncatedThenFailed("timeout".to_owned()));
}

#[tokio::test]
async fn a_message_cut_short_over_tcp_is_told() {
    let addr = truncating(|mut stream, question| async move {
        stream.write_all(&[&[0, 200], &question[..]].concat()).await.ok();
    })
    .await;
    let outcome = outcome(addr).await;
    assert!(matches!(outcome, DnsOutcome::TruncatedThenFailed(_)), "{outcome:?}");
}

#[tokio::test]
async fn a_moved_subtree_shows_its_dname() {
    let addr = server(|q| {
        reply(q, |m| {
            let code = Type::DNAME;
            let rdata = NULL::with(b"\x05other\x00".to_vec());
            m.add_answers([rr("test.", RData::Unknown { code, rdata }), alias("a.test.", "a.other.")]);
        })
    });
    let reply = replied(addr.await).await;
    assert_eq!(reply.answer[0].data, Rdata::Dname { target: name("other") });
}

#[tokio::test]
async fn a_slow_resolver_is_waited_for() {
    let context = |resolver| {
        let mut context = context(resolver, 9);
        context.timeouts.resolver = Duration::from_secs(20);
        context
    };
    // Longer than all tries together.
    let slow = slow_server(Duration::from_millis(240)).await;
    let probe =
        Resolve { resolver: slow, name: name("a.test"), rtype: RecordType::A, checking_disabled: false };
    match DnsProber::new(context(slow)).resolve(&probe).await {
        Answer::Observed(Observation::Dns(outcome)) => assert_eq!(outcome.to_string(), "SERVFAIL"),
        other => panic!("{other:?}"),
    }
}

/// Answers SERVFAIL once it has waited for others.
#[expect(clippy::disallowed_methods, reason = "a server on loopback")]
async fn slow_server(wait: Duration) -> SocketAddr {
    let socket = UdpSocket::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a port");
    let addr = socket.local_addr().expect("an address");
    tokio::spawn(async move {
        let mut buffer = [0; 2048];
        while let Ok((length, peer)) = socket.recv_from(&mut buffer).await {
            tokio::time::sleep(wait).await;
            let reply = reply(&buffer[..length], |m| m.metadata.response_code = ResponseCode::ServFail);
            socket.send_to(&reply.expect("a reply"), peer).await.ok();
        }
    });
    addr
}

#[tokio::test]
async fn delegations_without_end_are_given_up() {
    // Each reply refers one label further down, and every level's servers are this one.
    let depth = Arc::new(AtomicUsize::new(0));
    let root = server(move |q| {
        let depth = depth.fetch_add(1, Relaxed) + 1;
        reply(q, |m| {
            let name = m.queries[0].name().clone();
            m.add_authority(Record::from_rdata(name.trim_to(depth), 60, RData::NS(NS(name.clone()))));
            m.add_additional(Record::from_rdata(name, 60, RData::A(A(Ipv4Addr::LOCALHOST))));
        })
    });
    let deep = ["a"; 40].join(".") + ".test";
    let trace = walk(root.await, &deep).await;
    assert!(matches!(trace.end, WalkEnd::Lost(_)), "{:?}", trace.end);
}

#[tokio::test]
async fn name_servers_that_multiply_spend_the_budget_and_no_more() {
    let asked = Arc::new(AtomicUsize::new(0));
    let count = asked.clone();
    // Each name lies in a zone of its own, with sixteen servers in sixteen further zones.
    let root = server(move |q| {
        count.fetch_add(1, Relaxed);
        reply(q, |m| {
            let name = m.queries[0].name().clone();
            let zone = name.trim_to(1);
            for n in 0..16 {
                let label = format!("ns.{n}{}", zone.to_ascii().replace('.', "x"));
                m.add_authority(Record::from_rdata(
                    zone.clone(),
                    60,
                    RData::NS(NS(wire(&format!("{label}.")))),
                ));
            }
        })
    });
    let prober = DnsProber::new(context(root.await, 60));
    match prober.walk(&Walk { name: name("www.test") }).await {
        Answer::NotMeasured(why) => assert_eq!(why.reason, NotMeasuredReason::Budget),
        Answer::Observed(observation) => panic!("{observation:?}"),
    }
    assert!(asked.load(Relaxed) <= 60);
}

proptest! {
    /// Whatever bytes come, they are read, judged or turned away.
    #[test]
    fn any_bytes_are_borne(
        changes in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
        cut in any::<prop::sample::Index>(),
    ) {
        let question = Question::authoritative(wire("www.test."), Type::A);
        let message = question.message();
        let bytes = reply(&message.to_vec().expect("bytes"), |m| {
            let nsec = NSEC::new(wire("z.test."), [Type::NS]);
            m.add_answers([alias("www.test.", "a.test."), rr("test.", RData::NS(NS(wire("ns.test."))))]);
            m.add_authority(rr("a.test.", RData::DNSSEC(DNSSECRData::NSEC(nsec))));
            m.add_additional(rr("ns.test.", RData::A(A(Ipv4Addr::LOCALHOST))));
        });
        let mut bytes = bytes.expect("a reply");
        // The id stays; without it nothing else is looked at.
        for (place, octet) in changes {
            let place = 2 + place.index(bytes.len() - 2);
            bytes[place] = octet;
        }
        bytes.truncate(2 + cut.index(bytes.len() * 4));
        if let Received::Reply(message) = question.receive(message.metadata.id, &bytes) {
            let reply = message::reply(&message, Transport::Udp);
            let (zone, host) = (name("test"), name("www.test"));
            let _meaning = meaning(&reply, &zone, &host);
            cut_of(&reply, &zone, &host, (Ipv4Addr::LOCALHOST, 53).into());
            let judge = Judge { apex: &wire("test."), keys: &[], now: 0 };
            denial::verify(&message, &wire("www.test."), Claim::NameAbsent, judge).ok();
        }
    }
}
