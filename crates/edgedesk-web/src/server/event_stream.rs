//! Event streams on HTTP/1.1, without the connection that they began on.
//!
//! An HTTP connection keeps two buffers of 8 KiB and more for the next request, which never comes after a stream. Ten
//! thousand streams would keep 200 MB of them. A stream takes the socket over instead, and the connection is thrown
//! away: the stream's end is the connection's end (RFC 9112, section 6.3, rule 8).

use std::io::{self, Write as _};
use std::pin::pin;

use http::{HeaderValue, Response, header};
use http_body::Body as _;
use http_body_util::BodyExt as _;
use jiff::Timestamp;
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

use super::connection::Tracked;
use super::watched::Watched;

/// Whether an answer is an event stream.
pub(super) fn is(response: &Response<Tracked>) -> bool {
    let media_type = response.headers().get(header::CONTENT_TYPE);
    media_type.is_some_and(|value| value == "text/event-stream") && !response.body().is_end_stream()
}

/// Sends an event stream until it ends, or its client goes away.
pub(super) async fn send<I>(mut io: Watched<I>, response: Response<Tracked>, now: Timestamp) -> io::Result<()>
where
    I: AsyncRead + AsyncWrite + Unpin,
{
    io.write_all(&head(&response, now)?).await?;
    io.flush().await?;
    let mut body = pin!(response.into_body());
    // A client has nothing more to say; what comes is thrown away, and only its end matters.
    let mut ignored = [0; 32];
    loop {
        tokio::select! {
            frame = body.frame() => {
                let Some(Ok(frame)) = frame else { break };
                if let Ok(bytes) = frame.into_data() {
                    io.write_all(&bytes).await?;
                    io.flush().await?;
                }
            }
            read = io.read(&mut ignored) => {
                if read? == 0 {
                    return Ok(());
                }
            }
        }
    }
    io.shutdown().await
}

/// The status line and the headers. The router has put the headers on; these are those of the connection.
fn head(response: &Response<Tracked>, now: Timestamp) -> io::Result<Vec<u8>> {
    let mut head = Vec::with_capacity(1024);
    write!(head, "HTTP/1.1 {}\r\n", response.status())?;
    let date = HeaderValue::try_from(now.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string());
    let date = date.map_err(io::Error::other)?;
    let own = [(&header::CONNECTION, &HeaderValue::from_static("close")), (&header::DATE, &date)];
    for (name, value) in own.into_iter().chain(response.headers()) {
        head.extend_from_slice(name.as_str().as_bytes());
        head.extend_from_slice(b": ");
        head.extend_from_slice(value.as_bytes());
        head.extend_from_slice(b"\r\n");
    }
    head.extend_from_slice(b"\r\n");
    Ok(head)
}
