use std::net::SocketAddr;
use std::sync::Arc;

use bytes::Bytes;
use edgedesk_evidence::ConnectFailure;
use edgedesk_evidence::http::{BodyEnd, FailureKind, Http, HttpVersion};
use quinn::crypto::rustls::QuicServerConfig;
use quinn::{Endpoint, ServerConfig};

use crate::certificates::{authority, leaf, server_config};
use crate::server::{failure, get, response};

fn h3(addr: SocketAddr) -> Http {
    Http { tls: true, sni: Some("www.shop.test".to_owned()), ..get(addr).over(HttpVersion::H3) }
}

fn listen(alpn: &[&[u8]]) -> Endpoint {
    let (certificate, key) = leaf(1, &authority("Root"));
    let tls = QuicServerConfig::try_from(server_config(vec![certificate], key, alpn)).expect("TLS 1.3");
    let config = ServerConfig::with_crypto(Arc::new(tls));
    Endpoint::server(config, SocketAddr::from(([127, 0, 0, 1], 0))).expect("loopback")
}

#[tokio::test]
async fn a_healthy_answer_arrives() {
    let endpoint = listen(&[b"h3"]);
    let addr = endpoint.local_addr().expect("bound");
    tokio::spawn(async move {
        let connection = endpoint.accept().await.expect("a client").await.expect("a handshake");
        let mut connection =
            h3::server::Connection::<_, Bytes>::new(h3_quinn::Connection::new(connection)).await.expect("h3");
        let resolver = connection.accept().await.expect("a request").expect("a request");
        let (_, mut stream) = resolver.resolve_request().await.expect("a request");
        let head = http::Response::builder().status(200).header("x-cache", "HIT").body(()).expect("a head");
        stream.send_response(head).await.expect("open");
        stream.send_data(Bytes::from_static(b"hello")).await.expect("open");
        stream.finish().await.expect("open");
        connection.accept().await.ok();
    });
    let answered = response(h3(addr)).await;
    assert_eq!((answered.status, answered.version), (200, HttpVersion::H3));
    assert_eq!(answered.headers.get("x-cache"), Some("HIT"));
    assert_eq!((answered.body.end, answered.body.received), (BodyEnd::Complete, 5));
    assert!(answered.certificate.is_some());
}

#[tokio::test]
async fn a_server_without_h3_refuses_the_version() {
    let endpoint = listen(&[b"other"]);
    let addr = endpoint.local_addr().expect("bound");
    let server = tokio::spawn(async move { endpoint.accept().await.expect("a client").await.is_err() });
    assert_eq!(failure(h3(addr)).await.kind, FailureKind::VersionRefused);
    assert!(server.await.expect("no panic"));
}

#[tokio::test]
async fn silence_over_udp_is_a_connection_that_timed_out() {
    let silent = tokio::net::TcpListener::bind("127.0.0.1:0").await.expect("loopback");
    let addr = silent.local_addr().expect("bound");
    assert_eq!(failure(h3(addr)).await.kind, FailureKind::NotConnected(ConnectFailure::TimedOut));
}
