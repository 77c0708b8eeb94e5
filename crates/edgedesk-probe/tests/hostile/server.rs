//! In-process servers on loopback, and a prober with short time limits.

use std::net::SocketAddr;
use std::time::Duration;

use edgedesk_evidence::http::{Http, HttpFailure, HttpOutcome, HttpResponse, HttpVersion};
use edgedesk_evidence::tls::{Tls, TlsOffer, TlsOutcome};
use edgedesk_evidence::{Answer, Observation, Probe, Record};
use edgedesk_probe::{Config, Prober, Timeouts};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// Short, so that silence costs little; long enough for a loaded machine to shake hands.
const PATIENCE: Duration = Duration::from_millis(700);

pub(crate) fn config() -> Config {
    let timeouts = Timeouts {
        connect: PATIENCE,
        tls: PATIENCE * 2,
        first_byte: PATIENCE * 2,
        between_reads: PATIENCE,
        body: PATIENCE * 3,
        minimum_rate: 1024,
    };
    let allow_networks = vec!["127.0.0.0/8".parse().expect("a network")];
    Config { timeouts, allow_networks, ..Config::default() }
}

/// Serves every connection with `script`.
pub(crate) async fn serve<F, Fut>(script: F) -> SocketAddr
where
    F: Fn(TcpStream) -> Fut + Send + 'static,
    Fut: Future<Output = ()> + Send + 'static,
{
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("loopback");
    let addr = listener.local_addr().expect("bound");
    tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(script(stream));
        }
    });
    addr
}

/// Answers a request with these bytes and closes.
pub(crate) async fn answer(bytes: impl AsRef<[u8]> + Clone + Send + Sync + 'static) -> SocketAddr {
    serve(move |mut stream| {
        let bytes = bytes.clone();
        async move {
            read_head(&mut stream).await;
            stream.write_all(bytes.as_ref()).await.ok();
            stream.shutdown().await.ok();
            stream.read_to_end(&mut Vec::new()).await.ok();
        }
    })
    .await
}

/// Answers a request with these bytes and keeps the connection open.
pub(crate) async fn answer_and_wait(bytes: impl AsRef<[u8]> + Clone + Send + Sync + 'static) -> SocketAddr {
    serve(move |mut stream| {
        let bytes = bytes.clone();
        async move {
            read_head(&mut stream).await;
            stream.write_all(bytes.as_ref()).await.ok();
            std::future::pending::<()>().await;
        }
    })
    .await
}

/// Answers with `head`, then with `piece` without end.
pub(crate) async fn answer_without_end(head: &'static [u8], piece: &'static [u8]) -> SocketAddr {
    serve(move |mut stream| async move {
        read_head(&mut stream).await;
        stream.write_all(head).await.ok();
        while stream.write_all(piece).await.is_ok() {}
    })
    .await
}

/// Reads once; how much came does not matter.
pub(crate) async fn read_some(stream: &mut TcpStream) -> usize {
    stream.read(&mut [0; 4096]).await.unwrap_or_default()
}

pub(crate) async fn read_head(stream: &mut TcpStream) -> Vec<u8> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        match stream.read_u8().await {
            Ok(byte) => head.push(byte),
            Err(_) => break,
        }
    }
    head
}

/// A request for `/` over plain HTTP/1.1.
pub(crate) fn get(addr: SocketAddr) -> Http {
    Http {
        addr,
        tls: false,
        sni: None,
        version: HttpVersion::H1,
        method: "GET".to_owned(),
        host: "www.shop.test".to_owned(),
        path: "/".to_owned(),
        headers: Vec::new(),
        repeat: 0,
    }
}

pub(crate) async fn record(probe: impl Into<Probe>) -> Record {
    Prober::new(config()).probe(&probe.into()).await
}

pub(crate) async fn http(probe: Http) -> HttpOutcome {
    match record(probe).await.answer {
        Answer::Observed(Observation::Http(outcome)) => outcome,
        other => panic!("no observation: {other:?}"),
    }
}

pub(crate) async fn failure(probe: Http) -> HttpFailure {
    match http(probe).await {
        HttpOutcome::Failed(failure) => failure,
        HttpOutcome::Response(response) => panic!("a response: {response:?}"),
    }
}

pub(crate) async fn response(probe: Http) -> HttpResponse {
    match http(probe).await {
        HttpOutcome::Response(response) => *response,
        HttpOutcome::Failed(failure) => panic!("no response: {failure:?}"),
    }
}

pub(crate) async fn tls(addr: SocketAddr, offer: TlsOffer) -> TlsOutcome {
    let probe = Tls { addr, sni: Some("www.shop.test".to_owned()), offer };
    match record(probe).await.answer {
        Answer::Observed(Observation::Tls(outcome)) => outcome,
        other => panic!("no observation: {other:?}"),
    }
}
