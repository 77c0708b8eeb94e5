//! A visitor: resolves through the lab's resolver and speaks HTTP/1.1, over TLS where the URL says so.

#![expect(clippy::unwrap_used, reason = "a test client may fail loudly")]
#![expect(clippy::disallowed_methods, reason = "a client of the lab, on loopback, starts with the present")]
#![allow(dead_code, unreachable_pub, reason = "each test binary uses its part")]

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use edgedesk_lab::{Lab, LabConfig, Protocol};
use hickory_proto::op::{Edns, Message, MessageType, OpCode, Query};
use hickory_proto::rr::{Name, RecordType};
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, RootCertStore};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::{TcpStream, UdpSocket};
use tokio_rustls::TlsConnector;

pub struct Visitor {
    pub lab: Lab,
}

#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Answer {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// The verdict of `X-Cache`.
    pub fn cache(&self) -> &str {
        self.header("x-cache").and_then(|value| value.split(' ').next()).unwrap_or("")
    }
}

impl Visitor {
    pub fn with_sites(sites: &[&edgedesk_lab::Site]) -> Self {
        let config = LabConfig { round_trip: Duration::ZERO, now: jiff::Timestamp::now() };
        Self { lab: Lab::with_sites(config, sites).unwrap() }
    }

    pub fn new(round_trip_ms: u64) -> Self {
        let config =
            LabConfig { round_trip: Duration::from_millis(round_trip_ms), now: jiff::Timestamp::now() };
        Self { lab: Lab::start(config).unwrap() }
    }

    pub async fn ask(&self, server: SocketAddr, name: &str, rtype: RecordType) -> Message {
        self.question(server, name, rtype, false).await
    }

    /// Asks with checking disabled.
    pub async fn ask_unchecked(&self, server: SocketAddr, name: &str, rtype: RecordType) -> Message {
        self.question(server, name, rtype, true).await
    }

    async fn question(&self, server: SocketAddr, name: &str, rtype: RecordType, unchecked: bool) -> Message {
        let socket = UdpSocket::bind("127.0.0.1:0").await.unwrap();
        let mut question = Message::new(7, MessageType::Query, OpCode::Query);
        question.metadata.recursion_desired = true;
        question.metadata.checking_disabled = unchecked;
        question.add_query(Query::query(Name::from_ascii(name).unwrap(), rtype));
        let mut edns = Edns::new();
        edns.set_max_payload(1232).set_dnssec_ok(true);
        question.set_edns(edns);
        let to = self.lab.dial(Protocol::Udp, server);
        socket.send_to(&question.to_vec().unwrap(), to).await.unwrap();
        let mut buffer = [0; 4096];
        let length = socket.recv(&mut buffer).await.unwrap();
        Message::from_vec(&buffer[..length]).unwrap()
    }

    pub async fn resolve(&self, name: &str) -> Vec<IpAddr> {
        let reply = self.ask(self.lab.resolvers()[0], &format!("{name}."), RecordType::A).await;
        reply.answers.iter().filter_map(|record| record.data.ip_addr()).collect()
    }

    pub async fn get(&self, url: &str) -> Answer {
        self.get_with(url, &[]).await
    }

    pub async fn get_with(&self, url: &str, headers: &[(&str, &str)]) -> Answer {
        let (scheme, rest) = url.split_once("://").unwrap();
        let (host, path) = rest.split_once('/').unwrap();
        let address = self.resolve(host).await[0];
        let tls = scheme == "https";
        let port = if tls { 443 } else { 80 };
        self.fetch(SocketAddr::new(address, port), tls, host, &format!("/{path}"), headers).await
    }

    /// The same page over plain HTTP, where no certificate is in the way.
    pub async fn get_plain(&self, url: &str) -> Answer {
        self.get(&url.replacen("https://", "http://", 1)).await
    }

    /// The status of a site's home page over HTTP/2; `None` where the protocol breaks.
    pub async fn get_http2(&self, site: &str) -> Option<u16> {
        let host = format!("www.{site}.test");
        let address = self.resolve(&host).await[0];
        let stream = TcpStream::connect(self.lab.dial(Protocol::Tcp, (address, 443).into())).await.unwrap();
        let mut tls = (*self.tls()).clone();
        tls.alpn_protocols = vec![b"h2".to_vec()];
        let name = ServerName::try_from(host.clone()).unwrap();
        let stream = TlsConnector::from(Arc::new(tls)).connect(name, stream).await.unwrap();
        let executor = hyper_util::rt::TokioExecutor::new();
        let stream = hyper_util::rt::TokioIo::new(stream);
        let (mut sender, connection) = hyper::client::conn::http2::handshake(executor, stream).await.ok()?;
        tokio::spawn(connection);
        let request = hyper::Request::get(format!("https://{host}/"));
        let request = request.body(http_body_util::Empty::<bytes::Bytes>::new()).unwrap();
        Some(sender.send_request(request).await.ok()?.status().as_u16())
    }

    /// Sends bytes and reads so many back.
    pub async fn exchange_raw(&self, to: SocketAddr, bytes: &[u8], length: usize) -> Vec<u8> {
        let mut stream = TcpStream::connect(self.lab.dial(Protocol::Tcp, to)).await.unwrap();
        stream.write_all(bytes).await.unwrap();
        let mut answer = vec![0; length];
        stream.read_exact(&mut answer).await.unwrap();
        answer
    }

    pub async fn fetch(
        &self,
        to: SocketAddr,
        tls: bool,
        host: &str,
        path: &str,
        headers: &[(&str, &str)],
    ) -> Answer {
        let stream = TcpStream::connect(self.lab.dial(Protocol::Tcp, to)).await.unwrap();
        if tls {
            let name = ServerName::try_from(host.to_owned()).unwrap();
            let stream = TlsConnector::from(self.tls()).connect(name, stream).await.unwrap();
            exchange(stream, host, path, headers).await
        } else {
            exchange(stream, host, path, headers).await
        }
    }

    fn tls(&self) -> Arc<ClientConfig> {
        let mut roots = RootCertStore::empty();
        roots.add(self.lab.root_certificate().to_vec().into()).unwrap();
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth();
        Arc::new(config)
    }
}

async fn exchange(
    mut stream: impl AsyncRead + AsyncWrite + Unpin,
    host: &str,
    path: &str,
    headers: &[(&str, &str)],
) -> Answer {
    let extra: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let request = format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{extra}\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut bytes = Vec::new();
    // A server that closes without close_notify has still answered.
    drop(stream.read_to_end(&mut bytes).await);
    let mut fields = [httparse::EMPTY_HEADER; 128];
    let mut parsed = httparse::Response::new(&mut fields);
    let length = parsed.parse(&bytes).unwrap().unwrap();
    Answer {
        status: parsed.code.unwrap(),
        headers: parsed
            .headers
            .iter()
            .map(|field| (field.name.to_ascii_lowercase(), String::from_utf8_lossy(field.value).into_owned()))
            .collect(),
        body: String::from_utf8_lossy(&bytes[length..]).into_owned(),
    }
}
