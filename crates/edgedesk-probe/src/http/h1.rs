use bytes::Bytes;
use edgedesk_evidence::http::{FailureKind, HttpFailure, Phase};
use http::Request;
use http_body_util::{BodyDataStream, Full};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout};

use super::body::collect;
use super::error::{from_hyper, with_first_bytes};
use super::exchange::Answered;
use super::{Head, failure, parse_head};
use crate::config::{Limits, Timeouts};
use crate::wire::Tap;

/// The smallest buffer that hyper accepts.
const SMALLEST_BUFFER: usize = 8192;

pub(super) async fn send<S>(
    stream: S,
    request: Request<Full<Bytes>>,
    limits: &Limits,
    timeouts: &Timeouts,
) -> Result<Answered, HttpFailure>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (stream, seen) = Tap::new(stream, limits.header_bytes * 2);
    // Informational responses count too: a server may send them without end.
    seen.limit(limits.header_bytes as u64 * 2);
    let (mut sender, connection) = http1::Builder::new()
        .allow_obsolete_multiline_headers_in_responses(true)
        .allow_spaces_after_header_name_in_responses(true)
        .title_case_headers(true)
        .max_headers(limits.header_fields)
        .max_buf_size(limits.header_bytes.max(SMALLEST_BUFFER))
        .handshake(TokioIo::new(stream))
        .await
        .map_err(|error| from_hyper(&error, &seen))?;
    // Dropped, and with it the connection, when this function returns.
    let mut driver = JoinSet::new();
    driver.spawn(connection);

    let start = Instant::now();
    let response = match timeout(timeouts.first_byte, sender.send_request(request)).await {
        Ok(response) => response.map_err(|error| from_hyper(&error, &seen))?,
        Err(_) => return Err(with_first_bytes(failure(Phase::Response, FailureKind::TimedOut), &seen)),
    };
    let first_byte = start.elapsed();
    let raw = seen.first();
    seen.done();
    // hyper keeps neither the order of fields nor their spelling; the bytes do.
    let head = parse_head(&raw, limits.header_fields).unwrap_or_else(|| Head::from_hyper(&response));

    let start = Instant::now();
    let chunks = BodyDataStream::new(response.into_body());
    let body = collect(chunks, limits, timeouts).await;
    Ok(Answered { head, body, first_byte, body_time: start.elapsed() })
}
