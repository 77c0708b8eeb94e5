//! The server on a real socket: what no router sees.

use std::net::SocketAddr;
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;
use tokio::time::timeout;
use tokio_util::sync::CancellationToken;

use edgedesk_web::{ServeError, WebConfig};

use crate::world::{Who, World, config};

/// Long enough for a machine with much to do; nothing waits for it that goes well.
const PATIENCE: Duration = Duration::from_secs(60);

struct Server {
    world: World,
    address: SocketAddr,
    stop: CancellationToken,
    served: JoinHandle<Result<(), ServeError>>,
}

impl Server {
    async fn start(config: WebConfig) -> Self {
        let world = World::with(config.clone()).await;
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let stop = CancellationToken::new();
        let served = edgedesk_web::serve(vec![listener], world.desk.clone(), config, stop.clone());
        Self { world, address, stop, served: tokio::spawn(served) }
    }

    #[expect(clippy::disallowed_methods, reason = "the desk under test, on loopback")]
    async fn connect(&self) -> Client {
        Client(TcpStream::connect(self.address).await.unwrap())
    }

    async fn end(self) {
        self.stop.cancel();
        timeout(PATIENCE, self.served).await.expect("it ends").unwrap().unwrap();
        self.world.stop().await;
    }
}

/// A client that says exactly what it is told to.
struct Client(TcpStream);

impl Client {
    async fn say(&mut self, text: &str) {
        self.0.write_all(text.as_bytes()).await.unwrap();
    }

    /// Everything up to a text.
    async fn hear_until(&mut self, end: &str) -> String {
        let mut heard = String::new();
        while !heard.contains(end) {
            let mut bytes = [0; 4096];
            let read = timeout(PATIENCE, self.0.read(&mut bytes)).await.expect("something comes").unwrap();
            assert_ne!(read, 0, "closed before {end}: {heard}");
            heard += &String::from_utf8_lossy(&bytes[..read]);
        }
        heard
    }

    /// Everything up to the end of the connection.
    async fn hear_all(&mut self) -> String {
        let mut heard = Vec::new();
        // A reset is an end as well.
        timeout(PATIENCE, self.0.read_to_end(&mut heard)).await.expect("the connection ends").ok();
        String::from_utf8_lossy(&heard).into_owned()
    }
}

#[tokio::test]
async fn requests_come_one_after_another_on_one_connection() {
    let server = Server::start(config()).await;
    let mut client = server.connect().await;
    for _ in 0..3 {
        client.say("GET /healthz HTTP/1.1\r\nHost: desk.test\r\n\r\n").await;
        assert!(client.hear_until("ok\n").await.starts_with("HTTP/1.1 200"));
    }
    server.end().await;
}

#[tokio::test]
async fn who_does_not_come_to_the_point_is_left() {
    let mut config = config();
    config.timeouts.header = Duration::from_millis(50);
    let server = Server::start(config).await;
    let mut silent = server.connect().await;
    let mut slow = server.connect().await;
    slow.say("GET /healthz HTTP/1.1\r\nHost: ").await;
    let mut preface = server.connect().await;
    preface.say("PRI * HT").await;
    for client in [&mut silent, &mut slow, &mut preface] {
        assert_eq!(client.hear_all().await, "");
    }
    server.end().await;
}

#[tokio::test]
async fn a_connection_without_requests_is_closed() {
    let mut config = config();
    config.timeouts.idle = Duration::from_millis(50);
    let server = Server::start(config).await;
    let mut client = server.connect().await;
    client.say("GET /healthz HTTP/1.1\r\nHost: desk.test\r\n\r\n").await;
    assert!(client.hear_all().await.ends_with("ok\n"));
    server.end().await;
}

#[tokio::test]
async fn an_address_has_only_so_many_connections() {
    let mut config = config();
    config.limits.loopback_is_free = false;
    config.limits.connections_per_address = 1;
    let server = Server::start(config).await;
    let mut first = server.connect().await;
    first.say("GET /healthz HTTP/1.1\r\nHost: desk.test\r\n\r\n").await;
    first.hear_until("ok\n").await;
    let mut second = server.connect().await;
    assert_eq!(second.hear_all().await, "");
    server.end().await;
}

#[tokio::test]
async fn messages_whose_framing_could_be_read_in_two_ways_are_refused() {
    let server = Server::start(config()).await;
    let cases = [
        "GET /healthz HTTP/1.1\r\n\r\n",
        "GET /healthz HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET /healthz HTTP/1.1\r\nHost : desk.test\r\n\r\n",
        "GET /healthz HTTP/1.1\r\nHost: desk.test\r\n folded\r\n\r\n",
        "POST /api/v1/session HTTP/1.1\r\nHost: desk.test\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx",
        "POST /api/v1/session HTTP/1.1\r\nHost: desk.test\r\nTransfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n",
        "GET /healthz HTTP/1.1\r\nHost: desk.test\r\nBad\0Name: x\r\n\r\n",
        "\x16\x03\x01\x02\0\x01\0\x01",
    ];
    for case in cases {
        let mut client = server.connect().await;
        client.say(case).await;
        let answer = client.hear_until("\r\n").await;
        assert!(answer.starts_with("HTTP/1.1 400"), "{case:?}: {answer}");
    }
    server.end().await;
}

#[tokio::test]
async fn a_stream_is_told_of_the_end_and_requests_in_work_are_answered() {
    let mut config = config();
    config.timeouts.drain_spread = Duration::from_millis(50);
    let server = Server::start(config).await;
    let mut stream = server.connect().await;
    let cookie = server.world.cookie(Who::Owner).to_owned();
    stream.say(&format!("GET /api/v1/events HTTP/1.1\r\nHost: desk.test\r\nCookie: {cookie}\r\n\r\n")).await;
    assert!(stream.hear_until("retry: ").await.starts_with("HTTP/1.1 200"));
    let mut idle = server.connect().await;
    idle.say("GET /readyz HTTP/1.1\r\nHost: desk.test\r\n\r\n").await;
    idle.hear_until("ready\n").await;

    server.stop.cancel();
    assert!(stream.hear_all().await.contains("event: drain\ndata: {}\n\n"));
    assert_eq!(idle.hear_all().await, "");
    timeout(PATIENCE, server.served).await.expect("it ends").unwrap().unwrap();
    server.world.stop().await;
}

#[tokio::test]
async fn a_stream_is_given_up_when_its_client_goes() {
    let mut config = config();
    config.limits.streams_per_user = 1;
    let server = Server::start(config).await;
    let cookie = server.world.cookie(Who::Owner).to_owned();
    let ask = format!("GET /api/v1/events HTTP/1.1\r\nHost: desk.test\r\nCookie: {cookie}\r\n\r\n");
    let mut first = server.connect().await;
    first.say(&ask).await;
    let answer = first.hear_until("retry: ").await;
    assert!(answer.contains("\r\nconnection: close\r\n"), "{answer}");
    assert!(answer.contains(" GMT\r\n"), "{answer}");
    drop(first);
    // The end of a connection is noticed by another task.
    let mut again = String::new();
    while !again.starts_with("HTTP/1.1 200") {
        let mut client = server.connect().await;
        client.say(&ask).await;
        again = client.hear_until("\r\n").await;
    }
    server.end().await;
}

#[tokio::test]
async fn a_request_that_never_ends_does_not_hold_up_the_end() {
    let mut config = config();
    config.timeouts.drain = Duration::from_millis(100);
    let server = Server::start(config).await;
    let mut client = server.connect().await;
    let head = "POST /api/v1/session HTTP/1.1\r\nHost: desk.test\r\nOrigin: https://desk.test\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{";
    client.say(head).await;
    let mut other = server.connect().await;
    other.say("GET /healthz HTTP/1.1\r\nHost: desk.test\r\n\r\n").await;
    other.hear_until("ok\n").await;
    server.end().await;
}
