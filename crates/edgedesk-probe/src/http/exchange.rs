use std::time::Duration;

use edgedesk_evidence::NotMeasured;
use edgedesk_evidence::Secrets;
use edgedesk_evidence::http::{FailureKind, Headers, HttpFailure, HttpResponse, HttpVersion, Phase, Phases};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::time::Instant;

use super::body::{Collected, describe};
use super::redaction::headers;
use super::{Head, Outbound, failure, h1, h2, h3};
use crate::certificate::sha256;
use crate::guard::NoConnection;
use crate::prober::{Prober, milliseconds};
use crate::tls::{Failure, Offer, handshake};

/// A response with its body.
#[derive(Debug)]
pub(crate) struct Exchange {
    pub(crate) version: HttpVersion,
    pub(crate) head: Head,
    pub(crate) body: Collected,
    pub(crate) certificate: Option<String>,
    pub(crate) phases: Phases,
}

impl Exchange {
    /// The response as evidence, without what is secret in it.
    pub(crate) fn describe(self, outbound: &Outbound, secrets: &Secrets) -> HttpResponse {
        let head = Head { fields: headers(self.head.fields, secrets), ..self.head };
        HttpResponse {
            version: self.version,
            status: head.status,
            reason: secrets.redact(&head.reason),
            body: describe(self.body, &head, outbound, secrets),
            headers: Headers(head.fields),
            header_bytes: head.bytes,
            certificate: self.certificate,
            phases: self.phases,
        }
    }
}

/// Sends a request over a connection of its own.
pub(crate) async fn exchange(
    prober: &Prober,
    outbound: &Outbound,
) -> Result<Result<Exchange, HttpFailure>, NotMeasured> {
    if outbound.version == HttpVersion::H3 {
        return h3::exchange(prober, outbound).await;
    }
    let timeouts = &prober.config().timeouts;
    let request = outbound.request()?;
    let start = Instant::now();
    let (stream, _place) = match prober.guard().connect(outbound.addr, timeouts.connect).await {
        Ok(connected) => connected,
        Err(NoConnection::NotMeasured(why)) => return Err(why),
        Err(NoConnection::Failed(why)) => {
            return Ok(Err(failure(Phase::Connect, FailureKind::NotConnected(why))));
        }
        Err(NoConnection::Reset) => {
            let phase = if outbound.tls { Phase::Tls } else { Phase::Response };
            return Ok(Err(failure(phase, FailureKind::Reset)));
        }
    };
    let connect = start.elapsed();
    if !outbound.tls {
        let connection = Connection { connect, tls: Duration::ZERO, certificate: None };
        return Ok(connection.send(prober, outbound, stream, request).await);
    }

    let start = Instant::now();
    let offer = if outbound.version == HttpVersion::H1 { Offer::Http1 } else { Offer::Http2 };
    let address = outbound.addr.ip();
    let established = match handshake(stream, address, outbound.sni.as_deref(), offer, timeouts.tls).await? {
        Ok(established) => established,
        Err(why) => return Ok(Err(tls_failure(why))),
    };
    let agreed = established.stream.get_ref().1.alpn_protocol();
    if outbound.version == HttpVersion::H2 && agreed != Some(b"h2") {
        return Ok(Err(failure(Phase::Tls, FailureKind::VersionRefused)));
    }
    let leaf = established.recorder.presented().and_then(|presented| presented.chain.first());
    let certificate = leaf.map(|der| sha256(der));
    let connection = Connection { connect, tls: start.elapsed(), certificate };
    Ok(connection.send(prober, outbound, established.stream, request).await)
}

struct Connection {
    connect: Duration,
    tls: Duration,
    certificate: Option<String>,
}

impl Connection {
    async fn send<S>(
        self,
        prober: &Prober,
        outbound: &Outbound,
        stream: S,
        request: http::Request<http_body_util::Full<bytes::Bytes>>,
    ) -> Result<Exchange, HttpFailure>
    where
        S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
    {
        let (limits, timeouts) = (&outbound.limits, &prober.config().timeouts);
        let answered = match outbound.version {
            HttpVersion::H1 => h1::send(stream, request, limits, timeouts).await?,
            HttpVersion::H2 | HttpVersion::H3 => h2::send(stream, request, limits, timeouts).await?,
        };
        let phases = Phases {
            connect_ms: milliseconds(self.connect),
            tls_ms: milliseconds(self.tls),
            first_byte_ms: milliseconds(answered.first_byte),
            body_ms: milliseconds(answered.body_time),
        };
        Ok(Exchange {
            version: outbound.version,
            head: answered.head,
            body: answered.body,
            certificate: self.certificate,
            phases,
        })
    }
}

/// A response, and the time it took.
pub(super) struct Answered {
    pub(super) head: Head,
    pub(super) body: Collected,
    pub(super) first_byte: Duration,
    pub(super) body_time: Duration,
}

fn tls_failure(why: Failure) -> HttpFailure {
    // RFC 7301 §3.2: the server knows none of the protocols offered.
    const NO_APPLICATION_PROTOCOL: u8 = 120;
    let (kind, detail, first_bytes) = match why {
        Failure::Alert(NO_APPLICATION_PROTOCOL) => {
            (FailureKind::VersionRefused, String::new(), String::new())
        }
        Failure::Alert(code) => (FailureKind::TlsAlert(code), crate::tls::alert_name(code), String::new()),
        Failure::NotTls(first_bytes) => (FailureKind::NotTls, String::new(), first_bytes),
        Failure::Closed => (FailureKind::Closed, String::new(), String::new()),
        Failure::Reset => (FailureKind::Reset, String::new(), String::new()),
        Failure::TimedOut => (FailureKind::TimedOut, String::new(), String::new()),
        Failure::Unusable(words) => (FailureKind::TlsFailed, words, String::new()),
    };
    HttpFailure { phase: Phase::Tls, kind, detail, first_bytes }
}
