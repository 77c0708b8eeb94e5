use std::io;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use tokio::time::{Sleep, sleep};

/// What was sent has to leave before the end, or the end overtakes it: an error drops what is still queued.
const HEAD_START: Duration = Duration::from_millis(30);

/// A response body that is complete, or that breaks off after its bytes.
pub(super) struct EdgeBody {
    bytes: Option<Bytes>,
    cut: bool,
    head_start: Option<Pin<Box<Sleep>>>,
}

impl EdgeBody {
    pub(super) fn new(bytes: Bytes, cut: bool) -> Self {
        Self { bytes: Some(bytes).filter(|bytes| !bytes.is_empty()), cut, head_start: None }
    }
}

impl Body for EdgeBody {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, io::Error>>> {
        if let Some(bytes) = self.bytes.take() {
            return Poll::Ready(Some(Ok(Frame::data(bytes))));
        }
        if self.cut {
            let wait = self.head_start.get_or_insert_with(|| Box::pin(sleep(HEAD_START)));
            ready!(wait.as_mut().poll(context));
            self.cut = false;
            return Poll::Ready(Some(Err(io::ErrorKind::UnexpectedEof.into())));
        }
        Poll::Ready(None)
    }

    fn is_end_stream(&self) -> bool {
        self.bytes.is_none() && !self.cut
    }

    fn size_hint(&self) -> SizeHint {
        if self.cut {
            return SizeHint::default();
        }
        SizeHint::with_exact(self.bytes.as_ref().map_or(0, |bytes| bytes.len() as u64))
    }
}
