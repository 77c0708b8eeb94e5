use std::io::{self, ErrorKind};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};

/// A stream that keeps the first bytes read from it, for telling afterwards what a peer spoke.
#[derive(Debug)]
pub(crate) struct Tap<S> {
    stream: S,
    seen: Seen,
}

/// What a [`Tap`] saw; shared with whoever tells the tale.
#[derive(Clone, Debug)]
pub(crate) struct Seen(Arc<Mutex<State>>);

#[derive(Debug)]
struct State {
    first: Vec<u8>,
    keep: usize,
    total: u64,
    /// Reading more than this is an error of the reader's making.
    limit: Option<u64>,
    over_limit: bool,
    reset: bool,
}

impl<S> Tap<S> {
    /// Keeps the first `keep` bytes.
    pub(crate) fn new(stream: S, keep: usize) -> (Self, Seen) {
        let state = State { first: Vec::new(), keep, total: 0, limit: None, over_limit: false, reset: false };
        let seen = Seen(Arc::new(Mutex::new(state)));
        (Self { stream, seen: seen.clone() }, seen)
    }
}

impl Seen {
    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The first bytes, up to the number kept.
    pub(crate) fn first(&self) -> Vec<u8> {
        self.state().first.clone()
    }

    /// How many bytes came.
    pub(crate) fn total(&self) -> u64 {
        self.state().total
    }

    /// Whether the peer reset the connection.
    pub(crate) fn reset(&self) -> bool {
        self.state().reset
    }

    /// Makes reading past `limit` bytes fail, until [`Seen::done`].
    pub(crate) fn limit(&self, limit: u64) {
        self.state().limit = Some(limit);
    }

    /// Ends the keeping: what comes from now on is a body.
    pub(crate) fn done(&self) {
        let mut state = self.state();
        state.keep = 0;
        state.limit = None;
    }

    /// Whether the limit made reading fail.
    pub(crate) fn over_limit(&self) -> bool {
        self.state().over_limit
    }
}

impl<S: AsyncRead + Unpin> AsyncRead for Tap<S> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buf: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        {
            let mut state = self.seen.state();
            if state.limit.is_some_and(|limit| state.total > limit) {
                state.over_limit = true;
                return Poll::Ready(Err(io::Error::other("more than the limit")));
            }
        }
        let before = buf.filled().len();
        let result = std::task::ready!(Pin::new(&mut self.stream).poll_read(cx, buf));
        let mut state = self.seen.state();
        match &result {
            Ok(()) => {
                let new = &buf.filled()[before..];
                state.total += new.len() as u64;
                let room = state.keep.saturating_sub(state.first.len()).min(new.len());
                state.first.extend_from_slice(&new[..room]);
            }
            // TLS reports a stream that ends without close_notify this way. Whether something is missing is
            // for the framing above to say: many servers never send it.
            Err(error) if error.kind() == ErrorKind::UnexpectedEof => {
                return Poll::Ready(Ok(()));
            }
            Err(error) if matches!(error.kind(), ErrorKind::ConnectionReset | ErrorKind::BrokenPipe) => {
                state.reset = true;
            }
            Err(_) => {}
        }
        Poll::Ready(result)
    }
}

impl<S: AsyncWrite + Unpin> AsyncWrite for Tap<S> {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        let result = std::task::ready!(Pin::new(&mut self.stream).poll_write(cx, buf));
        if let Err(error) = &result
            && matches!(error.kind(), ErrorKind::ConnectionReset | ErrorKind::BrokenPipe)
        {
            self.seen.state().reset = true;
        }
        Poll::Ready(result)
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(cx)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }
}
