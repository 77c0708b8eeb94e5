//! DNS as a resolver sees it.

#![expect(clippy::disallowed_methods, reason = "a client of the lab, on loopback")]

mod client;

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use client::Visitor;
use edgedesk_lab::Protocol;
use hickory_proto::dnssec::rdata::{DNSSECRData, RRSIG};
use hickory_proto::dnssec::{DigestType, Verifier};
use hickory_proto::op::ResponseCode;
use hickory_proto::rr::{DNSClass, RData, Record, RecordType};
use tokio::net::{TcpStream, UdpSocket};

const TLD: &str = "198.18.0.2:53";
const HOSTER: &str = "198.18.2.1:53";

fn server(address: &str) -> SocketAddr {
    address.parse().expect("an address")
}

#[tokio::test]
async fn the_walk_from_the_root_reaches_the_zone() {
    let visitor = Visitor::new(0);
    let root = visitor.lab.root_hints()[0];
    let name = "www.healthy-plain.test.";
    let referral = visitor.ask(root, name, RecordType::A).await;
    assert!(!referral.metadata.authoritative && referral.answers.is_empty(), "{referral}");
    assert!(referral.additionals.iter().any(|glue| glue.data.ip_addr() == Some(server(TLD).ip())));
    let referral = visitor.ask(server(TLD), name, RecordType::A).await;
    assert!(referral.authorities.iter().any(|record| record.record_type() == RecordType::NS), "{referral}");
    let answer = visitor.ask(server(HOSTER), name, RecordType::A).await;
    assert!(answer.metadata.authoritative, "{answer}");
    assert_eq!(answer.answers[0].record_type(), RecordType::CNAME);
}

#[tokio::test]
async fn an_unsigned_delegation_is_proven_unsigned() {
    let visitor = Visitor::new(0);
    let referral = visitor.ask(server(TLD), "www.healthy-plain.test.", RecordType::A).await;
    let types: Vec<_> = referral.authorities.iter().map(Record::record_type).collect();
    assert!(types.contains(&RecordType::NSEC) && types.contains(&RecordType::RRSIG), "{types:?}");
    assert!(!types.contains(&RecordType::DS));
}

#[tokio::test]
async fn a_signed_zone_verifies_and_fits_its_ds() {
    let visitor = Visitor::new(0);
    let keys = visitor.ask(server(HOSTER), "healthy-dnssec.test.", RecordType::DNSKEY).await;
    let key = keys.answers.iter().find_map(|record| match &record.data {
        RData::DNSSEC(DNSSECRData::DNSKEY(key)) => Some(key),
        _ => None,
    });
    let key = key.expect("the zone has a key");
    let answer = visitor.ask(server(HOSTER), "www.healthy-dnssec.test.", RecordType::CNAME).await;
    let (data, signature) = answer.answers.split_first().expect("an answer");
    let RData::DNSSEC(DNSSECRData::RRSIG(rrsig)) = &signature[0].data else { panic!("{answer}") };
    verify(key, data, rrsig);
    let parent = visitor.ask(server(TLD), "healthy-dnssec.test.", RecordType::DS).await;
    let RData::DNSSEC(DNSSECRData::DS(ds)) = &parent.answers[0].data else { panic!("{parent}") };
    let digest = key.to_digest(&data.name.base_name(), DigestType::SHA256).expect("a digest");
    assert_eq!(ds.digest(), digest.as_ref());
}

fn verify(key: &impl Verifier, data: &Record, rrsig: &RRSIG) {
    key.verify_rrsig(&data.name, DNSClass::IN, rrsig, [data].into_iter()).expect("the signature fits");
}

#[tokio::test]
async fn a_bogus_zone_answers_only_without_checking() {
    let visitor = Visitor::new(0);
    for name in [
        "www.dns-dnssec-expired.test.",
        "www.dns-dnssec-ds-mismatch.test.",
        "www.dns-dnssec-key-removed.test.",
    ] {
        let resolver = visitor.lab.resolvers()[0];
        let checked = visitor.ask(resolver, name, RecordType::A).await;
        assert_eq!(checked.metadata.response_code, ResponseCode::ServFail, "{name}");
        let unchecked = visitor.ask_unchecked(resolver, name, RecordType::A).await;
        assert_eq!(unchecked.metadata.response_code, ResponseCode::NoError, "{name}");
        assert_eq!(unchecked.answers.iter().filter(|it| it.data.ip_addr().is_some()).count(), 2, "{name}");
    }
}

#[tokio::test]
async fn each_fault_has_its_answer() {
    let visitor = Visitor::new(0);
    let resolver = visitor.lab.resolvers()[0];
    for (name, code) in [
        ("www.dns-not-delegated.test.", ResponseCode::NXDomain),
        ("www.dns-host-missing.test.", ResponseCode::NXDomain),
        ("www.dns-no-address.test.", ResponseCode::NoError),
        ("www.dns-lame-delegation.test.", ResponseCode::ServFail),
        ("www.dns-servers-silent.test.", ResponseCode::ServFail),
        ("www.dns-truncated-no-tcp.test.", ResponseCode::ServFail),
        ("www.dns-servfail.test.", ResponseCode::ServFail),
        ("www.dns-cname-loop.test.", ResponseCode::ServFail),
        ("www.dns-cname-dangling.test.", ResponseCode::NXDomain),
        ("www.dns-doubled-label.test.", ResponseCode::NXDomain),
        ("www.dns-doubled-label.test.dns-doubled-label.test.", ResponseCode::NoError),
        ("www.dns-partial-lame.test.", ResponseCode::NoError),
    ] {
        let reply = visitor.ask(resolver, name, RecordType::A).await;
        assert_eq!(reply.metadata.response_code, code, "{name} {reply}");
    }
}

#[tokio::test]
async fn a_truncating_server_has_tcp_closed() {
    let visitor = Visitor::new(0);
    let name = "www.dns-truncated-no-tcp.test.";
    let referral = visitor.ask(server(TLD), name, RecordType::A).await;
    let address = referral.additionals.iter().find_map(|glue| glue.data.ip_addr()).expect("glue");
    let reply = visitor.ask(SocketAddr::new(address, 53), name, RecordType::A).await;
    assert!(reply.metadata.truncation);
    let tcp = visitor.lab.dial(Protocol::Tcp, SocketAddr::new(address, 53));
    let refused = TcpStream::connect(tcp).await.map_err(|error| error.kind());
    assert_eq!(refused.err(), Some(std::io::ErrorKind::ConnectionRefused));
}

#[tokio::test]
async fn dead_addresses_refuse_or_stay_silent() {
    let visitor = Visitor::new(0);
    let closed = visitor.lab.dial(Protocol::Tcp, server("198.18.0.2:81"));
    let refused = TcpStream::connect(closed).await.map_err(|error| error.kind());
    assert_eq!(refused.err(), Some(std::io::ErrorKind::ConnectionRefused));
    let silent = visitor.lab.dial(Protocol::Tcp, server("198.18.255.254:80"));
    for _ in 0..3 {
        let waited = tokio::time::timeout(Duration::from_millis(100), TcpStream::connect(silent)).await;
        assert!(waited.is_err(), "{waited:?}");
    }
    let socket = UdpSocket::bind("127.0.0.1:0").await.expect("a socket");
    let closed = visitor.lab.dial(Protocol::Udp, server("198.18.0.2:54"));
    socket.connect(closed).await.expect("connecting UDP sends nothing");
    socket.send(b"?").await.expect("the first datagram leaves");
    let error = socket.recv(&mut [0; 16]).await.map_err(|error| error.kind());
    assert_eq!(error.err(), Some(std::io::ErrorKind::ConnectionRefused));
}

#[tokio::test]
async fn the_round_trip_is_charged_to_every_exchange() {
    let visitor = Visitor::new(40);
    let start = Instant::now();
    let reply = visitor.ask(visitor.lab.resolvers()[0], "www.healthy-plain.test.", RecordType::A).await;
    assert_eq!(reply.metadata.response_code, ResponseCode::NoError);
    assert!(start.elapsed() >= Duration::from_millis(40), "{:?}", start.elapsed());
    let edge = server("198.19.250.1:80");
    let start = Instant::now();
    let answer = visitor.fetch(edge, false, "www.healthy-plain.test", "/", &[]).await;
    assert_eq!(answer.status, 200);
    // One round trip for the handshake, one for the request.
    assert!(start.elapsed() >= Duration::from_millis(80), "{:?}", start.elapsed());
}
