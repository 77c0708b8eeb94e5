use std::error::Error;

use bytes::{Bytes, BytesMut};
use edgedesk_evidence::http::BodyEnd;
use futures_util::{Stream, StreamExt as _};
use tokio::time::{Instant, timeout_at};

use crate::config::{Limits, Timeouts};
use crate::http::error::{source, words};

/// A body as it came from the wire.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Collected {
    pub(crate) bytes: Bytes,
    pub(crate) end: BodyEnd,
}

/// A body has this long before its rate counts.
const GRACE: std::time::Duration = std::time::Duration::from_secs(3);
/// Empty pieces in a row that a peer may send; each costs it nothing and us a wake-up.
const MOST_EMPTY: usize = 1000;

/// Reads a body until it ends, or until a cap is reached.
pub(crate) async fn collect<S, E>(mut chunks: S, limits: &Limits, timeouts: &Timeouts) -> Collected
where
    S: Stream<Item = Result<Bytes, E>> + Unpin,
    E: Error + 'static,
{
    let start = Instant::now();
    let last = start + timeouts.body;
    let mut bytes = BytesMut::new();
    let mut empty = 0;
    let end = loop {
        let deadline = (Instant::now() + timeouts.between_reads).min(last);
        match timeout_at(deadline, chunks.next()).await {
            Err(_) if deadline == last && !bytes.is_empty() => break BodyEnd::Capped,
            Err(_) => break BodyEnd::Stalled,
            Ok(None) => break BodyEnd::Complete,
            Ok(Some(Err(error))) => break end(&error),
            Ok(Some(Ok(chunk))) => {
                if chunk.is_empty() {
                    empty += 1;
                    if empty > MOST_EMPTY {
                        break BodyEnd::Malformed("a flood of empty frames".to_owned());
                    }
                }
                let room = limits.body - bytes.len();
                if chunk.len() > room {
                    bytes.extend_from_slice(&chunk[..room]);
                    break BodyEnd::Capped;
                }
                bytes.extend_from_slice(&chunk);
                let elapsed = start.elapsed();
                let rate = bytes.len() as u64 / elapsed.as_secs().max(1);
                if elapsed > GRACE && rate < timeouts.minimum_rate {
                    break BodyEnd::Stalled;
                }
            }
        }
    };
    Collected { bytes: bytes.freeze(), end }
}

fn end<E: Error + 'static>(error: &E) -> BodyEnd {
    let error: &(dyn Error + 'static) = error;
    let io = source::<std::io::Error>(error).map(std::io::Error::kind);
    match io {
        // How hyper reports chunk sizes, extensions and trailers that it refuses.
        Some(std::io::ErrorKind::InvalidInput | std::io::ErrorKind::InvalidData) => {
            BodyEnd::Malformed(words(error))
        }
        Some(_) => BodyEnd::Truncated,
        None => match source::<h2::Error>(error).and_then(h2::Error::reason) {
            Some(reason) => BodyEnd::Malformed(format!("{reason:?}")),
            None => BodyEnd::Truncated,
        },
    }
}
