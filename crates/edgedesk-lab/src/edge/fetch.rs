use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use bytes::Bytes;
use edgedesk_evidence::control_plane::{DomainConfig, Origin, OriginRole, RangeMode};
use http_body_util::{BodyExt, Empty};
use hyper::client::conn::http1;
use hyper::header::{HeaderName, HeaderValue};
use hyper::{HeaderMap, Method};
use hyper_util::rt::TokioIo;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::{DigitallySignedStruct, RootCertStore, SignatureScheme};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;

use super::cdn::{Cdn, Clients};
use crate::LabError;
use crate::origin::EDGE_HEADER;

/// A CDN waits 10 s for a connection and 30 s for an answer; the lab is in more of a hurry.
const CONNECT_LIMIT: Duration = Duration::from_millis(800);
const ANSWER_LIMIT: Duration = Duration::from_millis(2_000);
/// The largest header block that is taken from an origin, in bytes.
const LARGEST_HEAD: usize = 65_536;
/// The size of a range that is fetched at once, in bytes.
const SLICE: usize = 524_288;

/// What an origin sent.
pub(super) struct Fetched {
    pub(super) status: u16,
    pub(super) headers: HeaderMap,
    pub(super) body: Bytes,
    /// The connection ended before the body did.
    pub(super) cut: bool,
}

/// Why nothing usable came: what the edge answers instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FetchError {
    /// Refused, reset, no TLS, no HTTP.
    BadGateway,
    /// No address, or none of the origins usable.
    Unavailable,
    /// No connection or no answer in time.
    Timeout,
}

/// A visit's part in the fetch that it causes.
pub(super) struct Visit<'a> {
    pub(super) node: IpAddr,
    pub(super) host: &'a str,
    pub(super) tls: bool,
    pub(super) method: &'a Method,
    pub(super) path: &'a str,
    pub(super) headers: &'a HeaderMap,
}

/// Fetches as the domain's configuration says: the main origins in turn, then the backups.
pub(super) async fn fetch(
    cdn: &Cdn,
    config: &DomainConfig,
    visit: &Visit<'_>,
) -> Result<Fetched, FetchError> {
    let mut origins: Vec<&Origin> = config.origins.iter().collect();
    origins.sort_by_key(|origin| origin.role == OriginRole::Backup);
    // Each node starts at another main origin, so that all of them get their share.
    let mains = origins.iter().filter(|origin| origin.role == OriginRole::Main).count();
    if mains > 1 {
        let octet = match visit.node {
            IpAddr::V4(node) => node.octets()[3],
            IpAddr::V6(node) => node.octets()[15],
        };
        origins[..mains].rotate_left(usize::from(octet) % mains);
    }
    let mut worst = FetchError::Unavailable;
    for origin in origins {
        match fetch_from(cdn, config, origin, visit).await {
            Ok(fetched) => return follow(cdn, config, origin, visit, fetched).await,
            Err(error) => worst = error,
        }
    }
    Err(worst)
}

/// Follows a redirect of the origin's, where the domain is set to; a few times at most.
async fn follow(
    cdn: &Cdn,
    config: &DomainConfig,
    origin: &Origin,
    visit: &Visit<'_>,
    mut fetched: Fetched,
) -> Result<Fetched, FetchError> {
    for _ in 0..3 {
        let redirect = matches!(fetched.status, 301 | 302 | 307 | 308);
        let location = fetched.headers.get("location").and_then(|value| value.to_str().ok());
        let (true, true, Some(location)) = (config.follow_redirects == Some(true), redirect, location) else {
            break;
        };
        let path = match location.split_once("://") {
            Some((_, rest)) => rest.find('/').map_or("/", |slash| &rest[slash..]),
            None => location,
        }
        .to_owned();
        fetched = fetch_from(cdn, config, origin, &Visit { path: &path, ..*visit }).await?;
    }
    Ok(fetched)
}

#[expect(
    clippy::disallowed_methods,
    reason = "dials through the lab's own map, which leads to 127.0.0.1 alone"
)]
async fn fetch_from(
    cdn: &Cdn,
    config: &DomainConfig,
    origin: &Origin,
    visit: &Visit<'_>,
) -> Result<Fetched, FetchError> {
    let (addresses, took) = cdn.resolve(&origin.address);
    tokio::time::sleep(took).await;
    let address = *addresses.first().ok_or(FetchError::Unavailable)?;
    let target = cdn.dial(SocketAddr::new(address, config.origin_port(origin, visit.tls)));
    let stream = timeout(CONNECT_LIMIT, TcpStream::connect(target)).await.map_err(|_| FetchError::Timeout)?;
    let stream = stream.map_err(|_| FetchError::BadGateway)?;
    let exchange = async {
        if config.fetches_over_tls(origin, visit.tls) {
            let clients = cdn.client.get().ok_or(FetchError::Unavailable)?;
            let client = if config.origin_verify { &clients.verifying } else { &clients.trusting };
            let name = ServerName::try_from(config.origin_sni(visit.host).to_owned())
                .map_err(|_| FetchError::BadGateway)?;
            let stream = TlsConnector::from(Arc::clone(client))
                .connect(name, stream)
                .await
                .map_err(|_| FetchError::BadGateway)?;
            send(config, visit, stream).await
        } else {
            send(config, visit, stream).await
        }
    };
    timeout(ANSWER_LIMIT, exchange).await.map_err(|_| FetchError::Timeout)?
}

async fn send(
    config: &DomainConfig,
    visit: &Visit<'_>,
    stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static,
) -> Result<Fetched, FetchError> {
    let (mut sender, connection) = http1::Builder::new()
        .max_buf_size(LARGEST_HEAD)
        .handshake(TokioIo::new(stream))
        .await
        .map_err(|_| FetchError::BadGateway)?;
    tokio::spawn(connection);
    let mut request = hyper::Request::builder().method(visit.method).uri(visit.path);
    if let Some(headers) = request.headers_mut() {
        forward(headers, visit.headers);
        let mut put = |name: &'static str, value: &str| {
            if let Ok(value) = HeaderValue::from_str(value) {
                headers.insert(HeaderName::from_static(name), value);
            }
        };
        put("host", config.origin_host(visit.host));
        put("via", "cache1.l2cn1851");
        put("ali-cdn-real-ip", &crate::world::VISITOR.to_string());
        put(EDGE_HEADER, &visit.node.to_string());
        if config.range == Some(RangeMode::Force) {
            put("range", &format!("bytes=0-{}", SLICE - 1));
        }
    }
    let request = request.body(Empty::<Bytes>::new()).map_err(|_| FetchError::BadGateway)?;
    let response = sender.send_request(request).await.map_err(|_| FetchError::BadGateway)?;
    let (head, mut body) = response.into_parts();
    let mut bytes = Vec::new();
    let mut cut = false;
    while let Some(frame) = body.frame().await {
        match frame {
            Ok(frame) => bytes.extend_from_slice(frame.data_ref().unwrap_or(&Bytes::new())),
            Err(_) => {
                cut = true;
                break;
            }
        }
    }
    let mut status = head.status.as_u16();
    if config.range == Some(RangeMode::Force) {
        // Slices are put together from 206 answers; a whole body in answer to a range cannot be used.
        match status {
            206 => status = 200,
            200 => return Err(FetchError::BadGateway),
            _ => {}
        }
    }
    Ok(Fetched { status, headers: head.headers, body: bytes.into(), cut })
}

/// The visitor's headers that a fetch carries. Conditions and ranges stay at the edge, which answers them itself.
fn forward(to: &mut HeaderMap, from: &HeaderMap) {
    for name in ["user-agent", "accept", "accept-encoding", "accept-language", "cookie", "referer", "origin"]
    {
        if let (Ok(name), Some(value)) = (HeaderName::from_bytes(name.as_bytes()), from.get(name)) {
            to.insert(name, value.clone());
        }
    }
}

/// TLS settings for fetches.
pub(super) fn clients(cdn: &Cdn) -> Result<Clients, LabError> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut roots = RootCertStore::empty();
    roots.add(cdn.root.clone())?;
    let builder = || {
        rustls::ClientConfig::builder_with_details(Arc::clone(&provider), Arc::new(cdn.clock))
            .with_safe_default_protocol_versions()
    };
    let verifying = builder()?.with_root_certificates(roots).with_no_client_auth();
    let trusting = builder()?
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(Trusting(Arc::clone(&provider))))
        .with_no_client_auth();
    Ok(Clients { trusting: Arc::new(trusting), verifying: Arc::new(verifying) })
}

/// Takes any certificate, as a CDN does with an origin's unless verification is on.
#[derive(Debug)]
struct Trusting(Arc<rustls::crypto::CryptoProvider>);

impl ServerCertVerifier for Trusting {
    fn verify_server_cert(
        &self,
        _: &CertificateDer<'_>,
        _: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.0.signature_verification_algorithms;
        rustls::crypto::verify_tls12_signature(message, certificate, signature, algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signature: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        let algorithms = &self.0.signature_verification_algorithms;
        rustls::crypto::verify_tls13_signature(message, certificate, signature, algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.0.signature_verification_algorithms.supported_schemes()
    }
}
