use std::time::Duration;

use edgedesk_evidence::ConnectFailure;
use edgedesk_evidence::http::{FailureKind, HttpVersion, Phase};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use crate::server::{answer, answer_and_wait, answer_without_end, failure, get, read_head, response, serve};

#[tokio::test]
async fn nobody_listens() {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback");
    let addr = listener.local_addr().expect("bound");
    drop(listener);
    let failure = failure(get(addr)).await;
    assert_eq!(failure.kind, FailureKind::NotConnected(ConnectFailure::Refused));
    assert_eq!(failure.phase, Phase::Connect);
}

#[tokio::test]
async fn silence_is_a_time_out() {
    let addr = answer_and_wait(b"").await;
    assert_eq!(failure(get(addr)).await.kind, FailureKind::TimedOut);
}

#[tokio::test]
async fn an_empty_reply_is_a_close() {
    let addr = answer(b"").await;
    assert_eq!(failure(get(addr)).await.kind, FailureKind::Closed);
}

#[tokio::test]
async fn a_reset_is_told_from_a_close() {
    let addr = serve(|mut stream| async move {
        read_head(&mut stream).await;
        stream.set_zero_linger().expect("a socket");
    })
    .await;
    assert_eq!(failure(get(addr)).await.kind, FailureKind::Reset);
}

#[tokio::test]
async fn a_head_that_trickles_is_a_time_out() {
    let addr = serve(|mut stream| async move {
        read_head(&mut stream).await;
        for byte in b"HTTP/1.1 200 OK\r\nX-Slow: 1234567890" {
            stream.write_u8(*byte).await.ok();
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    })
    .await;
    let failure = failure(get(addr)).await;
    assert_eq!(failure.kind, FailureKind::TimedOut);
    assert!(failure.first_bytes.starts_with("HTTP/1.1 2"), "{}", failure.first_bytes);
}

#[tokio::test]
async fn a_head_without_end_is_too_large() {
    let addr = answer_without_end(b"HTTP/1.1 200 OK\r\nX-Long: ", &[b'x'; 4096]).await;
    assert_eq!(failure(get(addr)).await.kind, FailureKind::HeadersTooLarge);
    let addr = answer_without_end(b"HTTP/1.1 200 OK\r\n", b"X-One: more\r\n").await;
    assert_eq!(failure(get(addr)).await.kind, FailureKind::HeadersTooLarge);
}

#[tokio::test]
async fn a_large_head_below_the_limit_is_measured() {
    let head = format!("HTTP/1.1 200 OK\r\nX-Long: {}\r\nContent-Length: 0\r\n\r\n", "x".repeat(100_000));
    let length = head.len() as u64;
    let addr = answer(head).await;
    let response = response(get(addr)).await;
    assert_eq!(response.header_bytes, length);
    assert_eq!(response.headers.get("x-long").map(str::len), Some(8192));
}

#[tokio::test]
async fn too_many_fields_are_too_large() {
    let head = format!("HTTP/1.1 200 OK\r\n{}\r\n", "Set-Cookie: a=b\r\n".repeat(1000));
    let addr = answer(head).await;
    assert_eq!(failure(get(addr)).await.kind, FailureKind::HeadersTooLarge);
}

#[tokio::test]
async fn informational_responses_without_end_do_not_hold_us() {
    let addr = answer_without_end(b"", b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n").await;
    let kind = failure(get(addr)).await.kind;
    assert!(matches!(kind, FailureKind::HeadersTooLarge | FailureKind::TimedOut), "{kind:?}");
}

#[tokio::test]
async fn informational_responses_are_looked_past() {
    let addr = answer(
        b"HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\nHTTP/1.1 204 Gone Fishing\r\nX-Final: yes\r\n\r\n",
    )
    .await;
    let response = response(get(addr)).await;
    assert_eq!((response.status, response.reason.as_str()), (204, "Gone Fishing"));
    assert!(!response.headers.has("link"));
}

#[tokio::test]
async fn order_case_and_repetition_of_fields_are_kept() {
    let addr = answer(
        b"HTTP/1.1 200 OK\r\nX-Cache: MISS\r\nvia: a\r\nX-CACHE: HIT\r\nSet-Cookie: sid=secret; Path=/\r\nContent-Length: 0\r\n\r\n",
    )
    .await;
    let response = response(get(addr)).await;
    let fields: Vec<_> = response.headers.0.iter().map(|(n, v)| format!("{n}: {v}")).collect();
    assert_eq!(
        fields,
        ["X-Cache: MISS", "via: a", "X-CACHE: HIT", "Set-Cookie: sid={blanked}; Path=/", "Content-Length: 0"]
    );
}

#[tokio::test]
async fn other_protocols_are_malformed_with_their_first_bytes() {
    for (bytes, first) in [
        (&b"SSH-2.0-OpenSSH_9.6\r\n"[..], "SSH-2.0-OpenSSH_9.6"),
        (b"<html>HTTP/0.9</html>\n", "<html>HTTP/0.9</html>"),
        (b"\x15\x03\x01\x00\x02\x02\x46", r"\x15\x03\x01\x00\x02\x02F"),
        (b"HTTP/9.9 200 OK\r\n\r\n", "HTTP/9.9 200 OK"),
        (b"HTTP/1.1 20 OK\r\n\r\n", "HTTP/1.1 20 OK"),
        (b"\x00\x00\x06\x04\x00\x00\x00\x00\x00\x00\x05\x00\x00\x40\x00", r"\x00\x00\x06\x04\x00"),
    ] {
        let addr = answer(bytes).await;
        let failure = failure(get(addr)).await;
        assert_eq!(failure.kind, FailureKind::Malformed, "{first}");
        assert!(failure.first_bytes.starts_with(first), "{} is not {first}", failure.first_bytes);
    }
}

#[tokio::test]
async fn a_banner_before_the_request_is_malformed() {
    let addr = serve(|mut stream| async move {
        stream.write_all(b"220 mail.shop.test ESMTP\r\n").await.ok();
        stream.read_to_end(&mut Vec::new()).await.ok();
    })
    .await;
    let failure = failure(get(addr)).await;
    assert_eq!(failure.kind, FailureKind::Malformed);
    assert!(failure.first_bytes.starts_with("220 mail"), "{failure:?}");
}

#[tokio::test]
async fn lengths_that_contradict_each_other_are_malformed() {
    for fields in ["Content-Length: 3\r\nContent-Length: 4", "Content-Length: -1", "Content-Length: nine"] {
        let addr = answer(format!("HTTP/1.1 200 OK\r\n{fields}\r\n\r\nabcd")).await;
        assert_eq!(failure(get(addr)).await.kind, FailureKind::Malformed, "{fields}");
    }
}

#[tokio::test]
async fn http1_in_answer_to_http2_is_a_version_refused() {
    let addr = answer(b"HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n").await;
    let failure = failure(get(addr).over(HttpVersion::H2)).await;
    assert_eq!(failure.kind, FailureKind::VersionRefused);
}

#[tokio::test]
async fn what_a_terminal_acts_upon_is_made_inert() {
    let addr = answer("HTTP/1.1 200 O\u{202e}K\r\nX-A: \u{202e}\r\nContent-Length: 0\r\n\r\n").await;
    let outcome = crate::server::http(get(addr)).await;
    assert!(!format!("{outcome:?}").contains("\u{202e}"));
    assert!(!serde_json::to_string(&outcome).expect("data").contains('\u{202e}'));
}
