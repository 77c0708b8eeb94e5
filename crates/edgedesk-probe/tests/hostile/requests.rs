use edgedesk_evidence::Probe;
use edgedesk_probe::Prober;
use tokio::io::AsyncWriteExt as _;

use crate::server::{config, get, read_head, serve};

/// Sends a probe and gives what arrived, with the record that came of it as JSON.
async fn sent(
    probe: impl FnOnce(std::net::SocketAddr) -> Probe,
    config: edgedesk_probe::Config,
) -> (String, String) {
    let (tell, told) = std::sync::mpsc::channel();
    let addr = serve(move |mut stream| {
        let tell = tell.clone();
        async move {
            let head = read_head(&mut stream).await;
            let echo = String::from_utf8_lossy(&head).into_owned();
            let path = echo.split(' ').nth(1).unwrap_or_default().to_owned();
            tell.send(echo).ok();
            let answer = format!(
                "HTTP/1.1 302 Found\r\nLocation: {path}\r\nContent-Length: {}\r\n\r\n{path}",
                path.len()
            );
            stream.write_all(answer.as_bytes()).await.ok();
        }
    })
    .await;
    let record = Prober::new(config).probe(&probe(addr)).await;
    (told.recv().expect("a request"), serde_json::to_string(&record).expect("data"))
}

#[tokio::test]
async fn our_own_headers_are_added_where_there_are_none() {
    let (head, _) = sent(|addr| get(addr).into(), config()).await;
    let lines: Vec<_> = head.lines().collect();
    assert_eq!(lines[..2], ["GET / HTTP/1.1", "Host: www.shop.test"]);
    assert!(head.contains("\r\nUser-Agent: Mozilla/5.0 (compatible; EdgeDesk/"), "{head}");
    assert!(head.contains("\r\nAccept: */*\r\n"), "{head}");
    assert!(head.contains("\r\nAccept-Encoding: gzip, br\r\n"), "{head}");
}

#[tokio::test]
async fn an_empty_value_sends_no_header_and_a_range_wants_identity() {
    let probe = |addr| get(addr).with_header("Accept", "").with_header("Range", "bytes=0-0").into();
    let (head, _) = sent(probe, config()).await;
    assert!(!head.contains("Accept:"), "{head}");
    assert!(head.contains("\r\nAccept-Encoding: identity\r\n"), "{head}");
}

#[tokio::test]
async fn secrets_go_out_and_do_not_come_back() {
    let config = config();
    let placeholder = config.secrets.write().expect("no panic").hide("80cd3862d699b7118eed");
    let probe = |addr| {
        let mut probe = get(addr).with_header("X-Token", &placeholder);
        probe.path = format!("/a.mp4?sign={placeholder}");
        probe.into()
    };
    let (head, record) = sent(probe, config).await;
    assert!(head.contains("GET /a.mp4?sign=80cd3862d699b7118eed "), "{head}");
    assert!(head.to_ascii_lowercase().contains("x-token: 80cd3862d699b7118eed"), "{head}");
    assert!(!record.contains("80cd3862d699b7118eed"), "{record}");
    assert!(record.contains(&format!("/a.mp4?sign={placeholder}")), "{record}");
}
