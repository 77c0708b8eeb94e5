use bytes::Bytes;
use edgedesk_evidence::http::{FailureKind, HttpFailure, Phase};
use http::Request;
use http_body_util::{BodyDataStream, Full};
use hyper::client::conn::http2;
use hyper_util::rt::{TokioExecutor, TokioIo};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout};

use super::body::collect;
use super::error::{from_hyper, source, with_first_bytes};
use super::exchange::Answered;
use super::{Head, failure};
use crate::config::{Limits, Timeouts};
use crate::wire::{Seen, Tap};

/// How much of the first frames is kept, to tell what is spoken where it is not HTTP/2.
const KEPT: usize = 128;

pub(super) async fn send<S>(
    stream: S,
    request: Request<Full<Bytes>>,
    limits: &Limits,
    timeouts: &Timeouts,
) -> Result<Answered, HttpFailure>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let (stream, seen) = Tap::new(stream, KEPT);
    let timed_out = || with_first_bytes(failure(Phase::Response, FailureKind::TimedOut), &seen);
    let start = Instant::now();
    let (mut sender, connection) = http2::Builder::new(TokioExecutor::new())
        .max_header_list_size(u32::try_from(limits.header_bytes).unwrap_or(u32::MAX))
        .handshake(TokioIo::new(stream))
        .await
        .map_err(|error| from_hyper(&error, &seen))?;
    // Dropped, and with it the connection, when this function returns.
    let mut driver = JoinSet::new();
    driver.spawn(connection);

    let response = match timeout(timeouts.first_byte, sender.send_request(request)).await {
        Ok(Ok(response)) => response,
        Ok(Err(error)) if head_too_large(&error, &seen, limits) => {
            return Err(failure(Phase::Response, FailureKind::HeadersTooLarge));
        }
        Ok(Err(error)) => return Err(reason(&mut driver, &error, &seen).await),
        Err(_) => return Err(timed_out()),
    };
    let first_byte = start.elapsed();
    let head = Head::from_hyper(&response);
    let start = Instant::now();
    let body = collect(BodyDataStream::new(response.into_body()), limits, timeouts).await;
    Ok(Answered { head, body, first_byte, body_time: start.elapsed() })
}

/// The library calls a header block above its limit a protocol error of its own finding; by the bytes that
/// came without a response it is told from others. Compression makes a block smaller by half at most in earnest.
fn head_too_large(error: &hyper::Error, seen: &Seen, limits: &Limits) -> bool {
    let found_by_us = source::<::h2::Error>(error)
        .is_some_and(|error| error.is_library() && error.reason() == Some(::h2::Reason::PROTOCOL_ERROR));
    found_by_us && seen.total() > limits.header_bytes as u64 / 2
}

/// A request that was cancelled tells nothing; then the connection knows why.
async fn reason(driver: &mut JoinSet<hyper::Result<()>>, error: &hyper::Error, seen: &Seen) -> HttpFailure {
    if (error.is_canceled() || error.is_closed())
        && let Some(Ok(Err(error))) = driver.join_next().await
    {
        return from_hyper(&error, seen);
    }
    from_hyper(error, seen)
}
