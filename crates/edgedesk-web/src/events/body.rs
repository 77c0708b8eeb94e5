use std::convert::Infallible;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use edgedesk_desk::hub::{Cursor, NoticeName, Subscription};
use futures_util::Stream as _;
use http_body::Frame;
use pin_project_lite::pin_project;
use tokio::time::{Instant, Sleep};
use tokio_util::sync::{CancellationToken, WaitForCancellationFutureOwned};

use super::frame;
use super::streams::StreamGuard;
use crate::config::Timeouts;
use crate::random;

/// Events that wait go out together, up to so many bytes, or one where it alone is larger.
const FRAME_BYTES: usize = 16 * 1024;

pin_project! {
    /// The body of an event stream. It is polled by its connection and has no task, channel or buffer of its own,
    /// because there are ten thousand of them.
    pub(crate) struct EventBody {
        subscription: Subscription,
        state: State,
        every: Duration,
        spread: Duration,
        // When the next comment is due; once the desk stops, when this stream says so.
        #[pin]
        timer: Sleep,
        #[pin]
        stopping: WaitForCancellationFutureOwned,
        _guard: StreamGuard,
    }
}

#[derive(Clone, PartialEq, Eq)]
enum State {
    /// Nothing has been sent.
    New {
        place: Option<Cursor>,
    },
    Open,
    /// The desk stops, and this stream's turn to say so comes.
    Stopping,
    Over,
}

impl EventBody {
    pub(crate) fn new(
        subscription: Subscription,
        place: Option<Cursor>,
        timeouts: &Timeouts,
        stop: CancellationToken,
        guard: StreamGuard,
    ) -> Self {
        Self {
            subscription,
            state: State::New { place },
            every: timeouts.keep_alive,
            spread: timeouts.drain_spread,
            timer: tokio::time::sleep(timeouts.keep_alive),
            stopping: stop.cancelled_owned(),
            _guard: guard,
        }
    }
}

impl http_body::Body for EventBody {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let mut this = self.project();
        let data = |bytes: Bytes| Poll::Ready(Some(Ok(Frame::data(bytes))));
        match this.state {
            State::New { place } => {
                // Clients that lose their streams together do not come back together.
                let hello = frame::hello(1_000 + random::below(9_000), place.as_ref());
                *this.state = State::Open;
                return data(hello.into());
            }
            State::Over => return Poll::Ready(None),
            State::Open => {
                if this.stopping.as_mut().poll(cx).is_ready() {
                    *this.state = State::Stopping;
                    let spread = u64::try_from(this.spread.as_millis()).unwrap_or(u64::MAX);
                    let pause = Duration::from_millis(random::below(spread));
                    this.timer.as_mut().reset(Instant::now() + pause);
                }
            }
            State::Stopping => {}
        }

        let mut waiting = Vec::new();
        while waiting.len() < FRAME_BYTES {
            match Pin::new(&mut *this.subscription).poll_next(cx) {
                Poll::Ready(Some(notice)) => {
                    metrics::counter!("edgedesk_stream_events_total").increment(1);
                    frame::write(&notice, &mut waiting);
                    if matches!(notice.name, NoticeName::Reset | NoticeName::Drain) {
                        *this.state = State::Over;
                        break;
                    }
                }
                // The session is over: nothing more is said.
                Poll::Ready(None) => {
                    *this.state = State::Over;
                    break;
                }
                Poll::Pending => break,
            }
        }
        if !waiting.is_empty() {
            if *this.state == State::Open {
                this.timer.as_mut().reset(Instant::now() + *this.every);
            }
            return data(waiting.into());
        }
        if *this.state == State::Over {
            return Poll::Ready(None);
        }
        std::task::ready!(this.timer.as_mut().poll(cx));
        if *this.state == State::Stopping {
            *this.state = State::Over;
            return data(Bytes::from_static(frame::DRAIN));
        }
        this.timer.as_mut().reset(Instant::now() + *this.every);
        data(Bytes::from_static(frame::KEEP_ALIVE))
    }
}
