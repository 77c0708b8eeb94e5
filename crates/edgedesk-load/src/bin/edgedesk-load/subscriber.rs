use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use anyhow::ensure;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// What all subscribers of one run share.
pub(crate) struct Shared {
    /// When the run began: times in messages count from here, in microseconds.
    pub(crate) epoch: Instant,
    /// How many streams stand.
    pub(crate) open: AtomicUsize,
}

/// What stands before the time at which a message was sent, and after it.
pub(crate) const MARK: &str = "sent-at=";

/// Opens a stream and reads it until it ends, as plainly as can be so that the measuring takes little of the two
/// cores: the bytes are searched for [`MARK`]. Gives the time that each marked message took.
#[expect(clippy::disallowed_methods, reason = "the target is the server under test")]
pub(crate) async fn follow(
    address: SocketAddr,
    path: &str,
    cookie: &str,
    shared: Arc<Shared>,
) -> anyhow::Result<Vec<Duration>> {
    let mut stream = TcpStream::connect(address).await?;
    let head = format!(
        "GET {path} HTTP/1.1\r\nHost: {address}\r\nOrigin: http://{address}\r\nSec-Fetch-Site: same-origin\r\n\
         Cookie: {cookie}\r\nAccept: text/event-stream\r\n\r\n"
    );
    stream.write_all(head.as_bytes()).await?;
    let mut unread = Vec::with_capacity(2048);
    let mut chunk = [0; 1024];
    let mut took = Vec::new();
    let mut stands = false;
    loop {
        // A server that was killed may close a stream or reset it: it has ended either way.
        let count = stream.read(&mut chunk).await.unwrap_or_default();
        if count == 0 {
            return Ok(took);
        }
        if !stands {
            ensure!(chunk.starts_with(b"HTTP/1.1 200"), "{}", String::from_utf8_lossy(&chunk[..count]));
            shared.open.fetch_add(1, Ordering::Relaxed);
            stands = true;
        }
        unread.extend_from_slice(&chunk[..count]);
        let now = shared.epoch.elapsed();
        take_marks(&mut unread, |sent| took.push(now.saturating_sub(sent)));
    }
}

/// Takes the whole marks out of what has been read, and keeps what may be the beginning of another.
fn take_marks(unread: &mut Vec<u8>, mut found: impl FnMut(Duration)) {
    let mark = MARK.as_bytes();
    let mut from = 0;
    while let Some(at) = unread[from..].windows(mark.len()).position(|window| window == mark) {
        let start = from + at + mark.len();
        let Some(length) = unread[start..].iter().position(|byte| !byte.is_ascii_digit()) else {
            from += at;
            unread.drain(..from);
            return;
        };
        let digits = std::str::from_utf8(&unread[start..start + length]).unwrap_or_default();
        if let Ok(micros) = digits.parse() {
            found(Duration::from_micros(micros));
        }
        from = start + length;
    }
    let keep = unread.len().saturating_sub(mark.len()).max(from);
    unread.drain(..keep);
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::take_marks;

    #[test]
    fn marks_are_found_wherever_the_reads_are_cut() {
        let text = b"data: sent-at=12; x\n\ndata: sent-at=345; y\n\n";
        for cut in 0..text.len() {
            let mut unread = Vec::new();
            let mut found = Vec::new();
            for part in [&text[..cut], &text[cut..]] {
                unread.extend_from_slice(part);
                take_marks(&mut unread, |sent| found.push(sent));
            }
            assert_eq!(found, [Duration::from_micros(12), Duration::from_micros(345)], "cut at {cut}");
        }
    }
}
