use std::io::Write as _;
use std::time::Duration;

use edgedesk_evidence::http::{BodyEnd, Decoding};
use flate2::Compression;
use flate2::write::GzEncoder;
use tokio::io::AsyncWriteExt as _;

use crate::server::{answer, answer_and_wait, answer_without_end, get, read_head, response, serve};

fn gzip(content: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content).expect("memory");
    encoder.finish().expect("memory")
}

fn encoded(encoding: &str, body: &[u8]) -> Vec<u8> {
    let mut bytes = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Encoding: {encoding}\r\nContent-Length: {}\r\n\r\n",
        body.len()
    )
    .into_bytes();
    bytes.extend_from_slice(body);
    bytes
}

#[tokio::test]
async fn a_healthy_body_is_complete() {
    let addr = answer(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello").await;
    let body = response(get(addr)).await.body;
    assert_eq!((body.end, body.declared, body.received), (BodyEnd::Complete, Some(5), 5));
    assert_eq!(body.sample, "hello");
    assert_eq!(body.sha256, "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
}

#[tokio::test]
async fn gzip_decodes() {
    let addr = answer(encoded("gzip", &gzip(b"hello"))).await;
    let body = response(get(addr)).await.body;
    assert_eq!(body.decoding, Decoding::Decoded { encoding: "gzip".to_owned(), bytes: 5 });
    assert_eq!(body.sample, "hello");
}

#[tokio::test]
async fn bombs_stop_at_the_cap() {
    let bomb = gzip(&vec![0; 64 << 20]);
    let nested = gzip(&bomb);
    for (encoding, body) in [("gzip", &bomb), ("gzip, gzip", &nested)] {
        let addr = answer(encoded(encoding, body)).await;
        let body = response(get(addr)).await.body;
        assert!(matches!(body.decoding, Decoding::Failed { .. }), "{:?}", body.decoding);
    }
    let addr = answer(encoded("gzip, gzip, gzip", &nested)).await;
    assert!(matches!(response(get(addr)).await.body.decoding, Decoding::NotTried { .. }));
}

#[tokio::test]
async fn what_does_not_decode_says_so() {
    let mut wrong = gzip(b"hello hello hello");
    let last = wrong.len() - 6;
    wrong[last] ^= 0xff;
    for (encoding, body) in [("gzip", &wrong[..]), ("gzip", b"plain text"), ("br", b"\xff\xff\xff\xff")] {
        let addr = answer(encoded(encoding, body)).await;
        let body = response(get(addr)).await.body;
        assert!(matches!(body.decoding, Decoding::Failed { .. }), "{:?}", body.decoding);
    }
    let addr = answer(encoded("zstd", b"\x28\xb5\x2f\xfd")).await;
    assert!(matches!(response(get(addr)).await.body.decoding, Decoding::NotTried { .. }));
}

#[tokio::test]
async fn a_body_without_end_is_capped() {
    let addr = answer_without_end(b"HTTP/1.1 200 OK\r\n\r\n", &[b'x'; 8192]).await;
    let body = response(get(addr)).await.body;
    assert_eq!((body.end, body.received), (BodyEnd::Capped, 256 << 10));
}

#[tokio::test]
async fn a_body_that_stops_is_stalled() {
    let addr = answer_and_wait(b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhello").await;
    let body = response(get(addr)).await.body;
    assert_eq!((body.end, body.received), (BodyEnd::Stalled, 5));
}

#[tokio::test]
async fn a_full_body_ends_though_the_connection_stays_open() {
    let addr = answer_and_wait(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello world").await;
    let body = response(get(addr)).await.body;
    assert_eq!((body.end, body.received), (BodyEnd::Complete, 5));
}

#[tokio::test]
async fn a_body_that_trickles_ends_at_the_time_limit() {
    let addr = serve(|mut stream| async move {
        read_head(&mut stream).await;
        stream.write_all(b"HTTP/1.1 200 OK\r\n\r\n").await.ok();
        while stream.write_u8(b'x').await.is_ok() {
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    })
    .await;
    assert_eq!(response(get(addr)).await.body.end, BodyEnd::Capped);
}

#[tokio::test]
async fn a_body_cut_short_is_truncated() {
    for framing in ["Content-Length: 10\r\n\r\nhello", "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n"] {
        let addr = answer(format!("HTTP/1.1 200 OK\r\n{framing}")).await;
        let body = response(get(addr)).await.body;
        assert_eq!((body.end, body.received), (BodyEnd::Truncated, 5), "{framing}");
    }
}

#[tokio::test]
async fn chunks_that_are_no_chunks_are_malformed() {
    for chunks in
        ["10000000000000000\r\nx", "nope\r\nx", &format!("5;{}\r\nhello\r\n0\r\n\r\n", "e".repeat(1 << 20))]
    {
        let addr = answer(format!("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n{chunks}")).await;
        let end = response(get(addr)).await.body.end;
        assert!(matches!(end, BodyEnd::Malformed(_)), "{end:?}");
    }
}

#[tokio::test]
async fn a_length_beyond_reason_is_only_a_number() {
    let addr = answer(b"HTTP/1.1 200 OK\r\nContent-Length: 9223372036854775807\r\n\r\nhello").await;
    let body = response(get(addr)).await.body;
    assert_eq!((body.end, body.declared), (BodyEnd::Truncated, Some(i64::MAX as u64)));
}
