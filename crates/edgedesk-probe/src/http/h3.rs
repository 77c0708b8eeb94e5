//! HTTP/3. The library is young; it stays behind this file.

use std::io::{self, ErrorKind};
use std::sync::Arc;

use ::h3::client::RequestStream;
use ::h3::error::{Code, StreamError};
use bytes::{Buf as _, Bytes};
use edgedesk_evidence::http::{FailureKind, HttpFailure, HttpVersion, Phase, Phases};
use edgedesk_evidence::{ConnectFailure, NotMeasured, NotMeasuredReason};
use futures_util::Stream;
use futures_util::future::poll_fn;
use futures_util::stream::unfold;
use h3_quinn::BidiStream;
use quinn::crypto::rustls::QuicClientConfig;
use quinn::{
    ApplicationClose, ClientConfig, Connection, ConnectionError, Endpoint, EndpointConfig, TokioRuntime,
};
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout};

use super::body::collect;
use super::exchange::Exchange;
use super::{Head, Outbound, failure};
use crate::certificate::sha256;
use crate::config::{Limits, Timeouts};
use crate::guard::NoConnection;
use crate::prober::{Prober, milliseconds};
use crate::tls::{Offer, Recorder, config};
use crate::wire::shorten;

/// Sends a request over a QUIC connection of its own.
pub(super) async fn exchange(
    prober: &Prober,
    outbound: &Outbound,
) -> Result<Result<Exchange, HttpFailure>, NotMeasured> {
    let (parts, _) = outbound.request()?.into_parts();
    let request = http::Request::from_parts(parts, ());
    let recorder = Arc::<Recorder>::default();
    let (socket, target, _place) = match prober.guard().udp(outbound.addr).await {
        Ok(socket) => socket,
        Err(NoConnection::NotMeasured(why)) => return Err(why),
        Err(NoConnection::Reset) => return Ok(Err(failure(Phase::Connect, FailureKind::Reset))),
        Err(NoConnection::Failed(why)) => {
            return Ok(Err(failure(Phase::Connect, FailureKind::NotConnected(why))));
        }
    };
    let tls = QuicClientConfig::try_from(config(Offer::Http3, &recorder)).map_err(internal)?;
    let runtime = Arc::new(TokioRuntime);
    let endpoint = Endpoint::new(EndpointConfig::default(), None, socket, runtime).map_err(internal)?;
    // An address in place of a name sends no SNI.
    let name = outbound.sni.clone().unwrap_or_else(|| outbound.addr.ip().to_string());
    let start = Instant::now();
    let connecting =
        endpoint.connect_with(ClientConfig::new(Arc::new(tls)), target, &name).map_err(internal)?;
    let connection = match timeout(prober.config().timeouts.connect, connecting).await {
        Ok(Ok(connection)) => connection,
        Ok(Err(error)) => return Ok(Err(not_connected(&error))),
        Err(_) => return Ok(Err(not_connected(&ConnectionError::TimedOut))),
    };
    let connect_ms = milliseconds(start.elapsed());
    let certificate =
        recorder.presented().and_then(|presented| presented.chain.first()).map(|der| sha256(der));
    let answered = send(connection.clone(), request, &outbound.limits, &prober.config().timeouts).await;
    connection.close(u32::try_from(Code::H3_NO_ERROR.value()).unwrap_or_default().into(), b"");
    Ok(answered.map(|(head, body, phases)| Exchange {
        version: HttpVersion::H3,
        head,
        body,
        certificate,
        phases: Phases { connect_ms, ..phases },
    }))
}

async fn send(
    connection: Connection,
    request: http::Request<()>,
    limits: &Limits,
    timeouts: &Timeouts,
) -> Result<(Head, super::body::Collected, Phases), HttpFailure> {
    // Dropped when this function returns.
    let mut driver = JoinSet::new();
    let start = Instant::now();
    let no_response = |error: StreamError| no_response(&error, connection.close_reason().as_ref());
    let answer = async {
        let (mut connection, mut sender) = ::h3::client::builder()
            .max_field_section_size(limits.header_bytes as u64)
            .build::<_, _, Bytes>(h3_quinn::Connection::new(connection.clone()))
            .await
            .map_err(|error| HttpFailure {
                detail: shorten(&error.to_string(), 200),
                ..failure(Phase::Response, connection_ended(connection.close_reason().as_ref()))
            })?;
        driver.spawn(async move { poll_fn(|cx| connection.poll_close(cx)).await });
        let mut stream = sender.send_request(request).await.map_err(no_response)?;
        stream.finish().await.map_err(no_response)?;
        let mut response = stream.recv_response().await.map_err(no_response)?;
        while response.status().is_informational() {
            response = stream.recv_response().await.map_err(no_response)?;
        }
        // The sender closes the connection when it is dropped.
        Ok((response, stream, sender))
    };
    let (response, stream, _sender) = match timeout(timeouts.first_byte, answer).await {
        Ok(answer) => answer?,
        Err(_) => return Err(failure(Phase::Response, FailureKind::TimedOut)),
    };
    let first_byte_ms = milliseconds(start.elapsed());
    let head = Head::from_hyper(&response);
    let start = Instant::now();
    let body = collect(Box::pin(chunks(stream)), limits, timeouts).await;
    let body_ms = milliseconds(start.elapsed());
    Ok((head, body, Phases { first_byte_ms, body_ms, ..Phases::default() }))
}

/// A body, with errors as the rest of the crate knows them.
fn chunks(stream: RequestStream<BidiStream<Bytes>, Bytes>) -> impl Stream<Item = io::Result<Bytes>> + Send {
    unfold(stream, |mut stream| async move {
        let chunk = match stream.recv_data().await {
            Ok(Some(mut chunk)) => Ok(chunk.copy_to_bytes(chunk.remaining())),
            Ok(None) => return None,
            Err(StreamError::StreamError { code, .. } | StreamError::RemoteTerminate { code, .. }) => {
                Err(io::Error::new(ErrorKind::InvalidData, format!("{code:?}")))
            }
            Err(error) => Err(io::Error::new(ErrorKind::UnexpectedEof, error.to_string())),
        };
        Some((chunk, stream))
    })
}

fn not_connected(error: &ConnectionError) -> HttpFailure {
    let (phase, kind) = match error {
        ConnectionError::TimedOut => (Phase::Connect, FailureKind::NotConnected(ConnectFailure::TimedOut)),
        ConnectionError::VersionMismatch => (Phase::Connect, FailureKind::VersionRefused),
        ConnectionError::Reset => (Phase::Tls, FailureKind::Reset),
        ConnectionError::ConnectionClosed(close) => (Phase::Tls, transport(close.error_code.into())),
        ConnectionError::ApplicationClosed(close) => (Phase::Tls, application(close)),
        _ => (Phase::Tls, FailureKind::TlsFailed),
    };
    HttpFailure { detail: shorten(&error.to_string(), 200), ..failure(phase, kind) }
}

/// QUIC carries TLS alerts as error codes from 0x100 on (RFC 9001 §4.8).
fn transport(code: u64) -> FailureKind {
    const NO_APPLICATION_PROTOCOL: u64 = 0x100 + 120;
    match code {
        NO_APPLICATION_PROTOCOL => FailureKind::VersionRefused,
        0x100..=0x1ff => FailureKind::TlsAlert((code & 0xff) as u8),
        // CONNECTION_REFUSED (RFC 9000 §20.1).
        2 => FailureKind::NotConnected(ConnectFailure::Refused),
        _ => FailureKind::Protocol(format!("0x{code:x}")),
    }
}

/// Why there is no response head; `closed` tells how the connection under it ended, where it did.
fn no_response(error: &StreamError, closed: Option<&ConnectionError>) -> HttpFailure {
    let kind = match error {
        StreamError::HeaderTooBig { .. } => FailureKind::HeadersTooLarge,
        StreamError::StreamError { code, .. } | StreamError::RemoteTerminate { code, .. } => {
            FailureKind::Protocol(format!("{code:?}"))
        }
        _ => connection_ended(closed),
    };
    HttpFailure { detail: shorten(&error.to_string(), 200), ..failure(Phase::Response, kind) }
}

fn connection_ended(closed: Option<&ConnectionError>) -> FailureKind {
    match closed {
        Some(ConnectionError::ApplicationClosed(close)) => application(close),
        Some(ConnectionError::ConnectionClosed(close)) => transport(close.error_code.into()),
        Some(ConnectionError::TimedOut) => FailureKind::TimedOut,
        Some(ConnectionError::Reset) => FailureKind::Reset,
        // Closed by our own library, which did not like what came.
        Some(ConnectionError::LocallyClosed | ConnectionError::TransportError(_)) => FailureKind::Malformed,
        _ => FailureKind::Closed,
    }
}

fn application(close: &ApplicationClose) -> FailureKind {
    FailureKind::Protocol(format!("{:?}", Code::from(close.error_code.into_inner())))
}

fn internal(error: impl std::fmt::Display) -> NotMeasured {
    NotMeasured::new(NotMeasuredReason::Internal, error.to_string())
}
