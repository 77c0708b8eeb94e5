use std::convert::Infallible;
use std::io;
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use futures_util::future::BoxFuture;
use hyper::service::service_fn;
use hyper_util::rt::{TokioExecutor, TokioIo};
use hyper_util::server::conn::auto;
use rustls::pki_types::CertificateDer;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_rustls::LazyConfigAcceptor;

use super::cache::{Cache, Stored, key};
use super::cdn::Cdn;
use super::handle::handle;
use super::tenant::{Tenant, find};
use super::{EdgeFault, Seed, fetch, old_tls};
use crate::LabError;
use crate::network::{Network, Protocol, Service};

/// TLS alert number (RFC 8446 §6).
const HANDSHAKE_FAILURE: u8 = 40;
/// SETTINGS, then GOAWAY with PROTOCOL_ERROR (RFC 9113 §6.5, §6.8).
const BROKEN_HTTP2: &[u8] = &[0, 0, 0, 4, 0, 0, 0, 0, 0, 0, 0, 8, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1];

/// One node of the CDN.
pub(crate) struct Edge {
    pub(crate) address: IpAddr,
    pub(crate) cdn: Arc<Cdn>,
    pub(crate) fault: Option<EdgeFault>,
    /// For names that have no certificate of their own, or instead of all others.
    pub(crate) default_tls: Arc<rustls::ServerConfig>,
    pub(crate) own_tls: Option<Arc<rustls::ServerConfig>>,
    /// The certificate of `default_tls`, for what rustls does not speak.
    pub(crate) default_certificate: CertificateDer<'static>,
    pub(super) cache: Cache,
}

impl Edge {
    pub(crate) fn new(
        address: IpAddr,
        cdn: Arc<Cdn>,
        fault: Option<EdgeFault>,
        default_tls: Arc<rustls::ServerConfig>,
        own_tls: Option<Arc<rustls::ServerConfig>>,
        default_certificate: CertificateDer<'static>,
        seeds: &[(&str, &Seed)],
    ) -> Self {
        let cache = Cache::default();
        let shared =
            cdn.tenants.iter().flat_map(|(host, it)| it.seeds.iter().map(|seed| (host.as_str(), seed)));
        for (host, seed) in shared.chain(seeds.iter().copied()) {
            if let Some(tenant) = find(&cdn.tenants, host) {
                let (path, query) =
                    seed.path.split_once('?').map_or((&*seed.path, None), |(p, q)| (p, Some(q)));
                let mut headers = hyper::HeaderMap::new();
                for (name, value) in &seed.response.headers {
                    if let (Ok(name), Ok(value)) = (
                        hyper::header::HeaderName::try_from(name),
                        hyper::header::HeaderValue::try_from(value),
                    ) {
                        headers.insert(name, value);
                    }
                }
                let stored = Stored {
                    status: seed.response.status,
                    headers,
                    body: seed.response.body.clone().into(),
                    at: cdn.clock.unix() - i64::try_from(seed.age).unwrap_or(0),
                    ttl: seed.ttl,
                };
                cache.put(key(&tenant.config, host, path, query), stored);
            }
        }
        Self { address, cdn, fault, default_tls, own_tls, default_certificate, cache }
    }

    pub(super) fn tenant(&self, host: &str) -> Option<&Tenant> {
        find(&self.cdn.tenants, host).map(|tenant| &**tenant)
    }
}

/// Prepares what the edges of a CDN need for fetching.
pub(crate) fn prepare(cdn: &Cdn) -> Result<(), LabError> {
    let clients = fetch::clients(cdn)?;
    cdn.client.get_or_init(|| clients);
    Ok(())
}

/// Serves an edge on ports 80 and 443 of its address.
pub(crate) fn serve(network: &Network, edge: &Arc<Edge>) {
    for (port, tls) in [(80, false), (443, true)] {
        let address = SocketAddr::new(edge.address, port);
        let service = match (edge.fault, tls) {
            (Some(EdgeFault::Refuses), _) | (Some(EdgeFault::RefusesTls), true) => Service::Refused,
            (Some(EdgeFault::Silent), _) => Service::Silent,
            _ => {
                let edge = Arc::clone(edge);
                let handler = move |stream: TcpStream| -> BoxFuture<'static, ()> {
                    let edge = Arc::clone(&edge);
                    // A client that breaks off, or that does not like our certificate, has seen what it wanted.
                    Box::pin(async move { drop(accept(edge, stream, tls).await) })
                };
                Service::Stream(Arc::new(handler))
            }
        };
        network.serve(Protocol::Tcp, address, service);
    }
}

async fn accept(edge: Arc<Edge>, stream: TcpStream, tls: bool) -> io::Result<()> {
    if !tls || edge.fault == Some(EdgeFault::PlainOnTlsPort) {
        return converse(edge, stream, false).await;
    }
    match edge.fault {
        Some(EdgeFault::FailsHandshake) => return alert(stream, HANDSHAKE_FAILURE).await,
        Some(EdgeFault::OldTls) => return old_tls::answer(stream, &edge.default_certificate).await,
        _ => {}
    }
    let start = LazyConfigAcceptor::new(rustls::server::Acceptor::default(), stream).await?;
    let tenant = start.client_hello().server_name().and_then(|name| edge.tenant(name));
    let own = edge.own_tls.as_ref().filter(|_| tenant.is_some_and(|tenant| tenant.tls.is_some()));
    // A domain that is switched off keeps its certificate; one that the node never heard of has none.
    let config = own.or_else(|| tenant.filter(|it| it.fault != Some(EdgeFault::WithoutConfig))?.tls.as_ref());
    let config = Arc::clone(config.unwrap_or(&edge.default_tls));
    let mut stream = start.into_stream(config).await?;
    if edge.fault == Some(EdgeFault::BreaksHttp2) && stream.get_ref().1.alpn_protocol() == Some(b"h2") {
        stream.write_all(BROKEN_HTTP2).await?;
        return stream.shutdown().await;
    }
    converse(edge, stream, true).await
}

/// Reads a hello and refuses it with a fatal alert.
async fn alert(mut stream: TcpStream, number: u8) -> io::Result<()> {
    hear(&mut stream).await?;
    stream.write_all(&[21, 3, 1, 0, 2, 2, number]).await?;
    stream.shutdown().await
}

/// Waits for the client to say something, whatever it is.
async fn hear(stream: &mut (impl AsyncRead + Unpin)) -> io::Result<()> {
    match stream.read(&mut [0; 4096]).await? {
        0 => Err(io::ErrorKind::UnexpectedEof.into()),
        _ => Ok(()),
    }
}

async fn converse<S>(edge: Arc<Edge>, mut stream: S, tls: bool) -> io::Result<()>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    match edge.fault {
        Some(EdgeFault::Closes) => {
            hear(&mut stream).await?;
            return stream.shutdown().await;
        }
        Some(EdgeFault::Garbage) => {
            hear(&mut stream).await?;
            stream.write_all(b"\x00\x17\x2a%%NOT-HTTP%%\r\n\r\n").await?;
            return stream.shutdown().await;
        }
        _ => {}
    }
    let service = service_fn(move |request| {
        let edge = Arc::clone(&edge);
        async move { Ok::<_, Infallible>(handle(&edge, request, tls).await) }
    });
    let mut builder = auto::Builder::new(TokioExecutor::new());
    // The lab's own header faults are larger than what hyper writes by default.
    builder.http1().max_buf_size(1 << 20);
    // How a connection ends is the client's affair.
    drop(builder.serve_connection(TokioIo::new(stream), service).await);
    Ok(())
}
