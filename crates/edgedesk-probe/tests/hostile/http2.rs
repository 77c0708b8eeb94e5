use bytes::Bytes;
use edgedesk_evidence::http::{BodyEnd, FailureKind, Http, HttpVersion};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use crate::server::{failure, get, http, read_some, response, serve};

const SETTINGS: &[u8] = b"\x00\x00\x00\x04\x00\x00\x00\x00\x00";

fn h2(addr: std::net::SocketAddr) -> Http {
    get(addr).over(HttpVersion::H2)
}

/// Reads the client's first frames, then sends `head` once and `piece` without end.
async fn frames(head: &'static [u8], piece: &'static [u8]) -> std::net::SocketAddr {
    serve(move |mut stream| async move {
        read_some(&mut stream).await;
        stream.write_all(SETTINGS).await.ok();
        stream.write_all(head).await.ok();
        let (mut from, mut to) = stream.into_split();
        let sink = tokio::spawn(async move {
            let mut buffer = [0; 4096];
            while matches!(from.read(&mut buffer).await, Ok(read) if read > 0) {}
        });
        if piece.is_empty() {
            sink.await.ok();
        }
        while !piece.is_empty() && to.write_all(piece).await.is_ok() {}
    })
    .await
}

#[tokio::test]
async fn a_healthy_answer_arrives() {
    let addr = serve(|stream| async move {
        let mut connection = h2::server::handshake(stream).await.expect("HTTP/2");
        while let Some(Ok((request, mut respond))) = connection.accept().await {
            assert_eq!(request.uri().authority().map(|a| a.as_str()), Some("www.shop.test"));
            let head =
                http::Response::builder().status(203).header("x-cache", "HIT").body(()).expect("a head");
            let mut body = respond.send_response(head, false).expect("open");
            body.send_data(Bytes::from_static(b"hello"), true).expect("open");
        }
    })
    .await;
    let answered = response(h2(addr)).await;
    assert_eq!((answered.status, answered.version), (203, HttpVersion::H2));
    assert_eq!(answered.headers.get("X-Cache"), Some("HIT"));
    assert_eq!((answered.body.end, answered.body.received), (BodyEnd::Complete, 5));
}

#[tokio::test]
async fn errors_have_their_names() {
    // RST_STREAM with INTERNAL_ERROR, GOAWAY with ENHANCE_YOUR_CALM, RST_STREAM with HTTP_1_1_REQUIRED.
    for (frame, name) in [
        (&b"\x00\x00\x04\x03\x00\x00\x00\x00\x01\x00\x00\x00\x02"[..], "INTERNAL_ERROR"),
        (b"\x00\x00\x08\x07\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00\x0b", "ENHANCE_YOUR_CALM"),
        (b"\x00\x00\x04\x03\x00\x00\x00\x00\x01\x00\x00\x00\x0d", "HTTP_1_1_REQUIRED"),
    ] {
        let addr = frames(frame, b"").await;
        assert_eq!(failure(h2(addr)).await.kind, FailureKind::Protocol(name.to_owned()));
    }
}

#[tokio::test]
async fn floods_end_in_time() {
    // A header block that never ends, and pings, settings and empty data without end.
    for (head, piece) in [
        (&b"\x00\x00\x00\x01\x00\x00\x00\x00\x01"[..], &b"\x00\x00\x01\x09\x00\x00\x00\x00\x01\x00"[..]),
        (b"", b"\x00\x00\x08\x06\x00\x00\x00\x00\x0012345678"),
        (b"", SETTINGS),
        (b"\x00\x00\x01\x01\x04\x00\x00\x00\x01\x88", b"\x00\x00\x00\x00\x00\x00\x00\x00\x01"),
    ] {
        let addr = frames(head, piece).await;
        http(h2(addr)).await;
    }
}

#[tokio::test]
async fn a_frame_that_is_none_is_a_protocol_error() {
    // HEADERS on stream 0.
    let addr = frames(b"\x00\x00\x01\x01\x04\x00\x00\x00\x00\x88", b"").await;
    assert_eq!(failure(h2(addr)).await.kind, FailureKind::Protocol("PROTOCOL_ERROR".to_owned()));
}

#[tokio::test]
async fn a_large_head_is_measured_and_a_huge_one_too_large() {
    let serve_head = |length: usize| {
        serve(move |stream| async move {
            let mut connection = h2::server::handshake(stream).await.expect("HTTP/2");
            while let Some(Ok((_, mut respond))) = connection.accept().await {
                let head =
                    http::Response::builder().header("x-long", "x".repeat(length)).body(()).expect("a head");
                respond.send_response(head, true).ok();
            }
        })
    };
    let measured = response(h2(serve_head(100_000).await)).await;
    assert!(measured.header_bytes > 100_000);
    assert_eq!(failure(h2(serve_head(400_000).await)).await.kind, FailureKind::HeadersTooLarge);
}
