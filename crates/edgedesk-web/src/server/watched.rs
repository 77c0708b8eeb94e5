use std::io;
use std::pin::Pin;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::sync::Notify;

use crate::config::Timeouts;

/// What a connection is doing, kept by the connection and looked at by the [`Watch`].
///
/// hyper's own limit for a header runs from the end of the request before, so that it cannot be shorter than the
/// idle limit; and a client that sends nothing at all, or reads nothing, has no limit there.
pub(super) struct Activity {
    /// The start of the clock of all connections.
    epoch: Instant,
    /// Requests whose answers have not been sent to their ends.
    in_work: AtomicU32,
    /// Whether requests come beside each other (HTTP/2), so that bytes between them do not begin a header.
    multiplexed: AtomicBool,
    /// Since when it is idle, in milliseconds of the clock.
    idle_since: AtomicU32,
    /// Since when a header comes in, in milliseconds of the clock; 0 while none does.
    header_since: AtomicU32,
    /// Since when the client does not read; 0 while it does.
    stalled_since: AtomicU32,
    /// Wakes the connection to close.
    pub(super) close: Notify,
}

impl Activity {
    /// A request has come in whole, as far as its header goes.
    pub(super) fn request_begun(&self, multiplexed: bool) {
        self.header_since.store(0, Ordering::Relaxed);
        self.multiplexed.store(multiplexed, Ordering::Relaxed);
        self.in_work.fetch_add(1, Ordering::Relaxed);
    }

    /// Its answer has been sent, or never will be.
    pub(super) fn request_ended(&self) {
        self.idle_since.store(self.now(), Ordering::Relaxed);
        self.in_work.fetch_sub(1, Ordering::Relaxed);
    }

    /// Never 0, which stands for "not".
    fn now(&self) -> u32 {
        u32::try_from(self.epoch.elapsed().as_millis()).unwrap_or(u32::MAX).max(1)
    }

    fn bytes_came(&self) {
        let between_requests = self.in_work.load(Ordering::Relaxed) == 0;
        if between_requests && !self.multiplexed.load(Ordering::Relaxed) {
            let now = self.now();
            // Only the first byte of a header starts its time.
            self.header_since.compare_exchange(0, now, Ordering::Relaxed, Ordering::Relaxed).ok();
        }
    }

    fn is_overdue(&self, timeouts: &Timeouts) -> bool {
        let now = self.now();
        let past = |since: &AtomicU32, limit: Duration| {
            let since = since.load(Ordering::Relaxed);
            since != 0 && u128::from(now.saturating_sub(since)) > limit.as_millis()
        };
        past(&self.header_since, timeouts.header)
            || past(&self.stalled_since, timeouts.stalled_write)
            || (self.in_work.load(Ordering::Relaxed) == 0 && past(&self.idle_since, timeouts.idle))
    }
}

/// Looks at every open connection, and closes those that are overdue. One timer for all: at 10,000 streams a timer
/// each costs more than this walk.
pub(super) struct Watch {
    epoch: Instant,
    open: Mutex<Vec<Weak<Activity>>>,
}

impl Watch {
    pub(super) fn new() -> Self {
        Self { epoch: Instant::now(), open: Mutex::default() }
    }

    /// A new connection. It is watched until the last clone is dropped.
    pub(super) fn begin(&self) -> Arc<Activity> {
        let activity = Activity {
            epoch: self.epoch,
            in_work: AtomicU32::new(0),
            multiplexed: AtomicBool::new(false),
            idle_since: AtomicU32::new(0),
            header_since: AtomicU32::new(0),
            stalled_since: AtomicU32::new(0),
            close: Notify::new(),
        };
        let now = activity.now();
        activity.idle_since.store(now, Ordering::Relaxed);
        // Until the first request the shorter limit holds, also for a client that sends nothing.
        activity.header_since.store(now, Ordering::Relaxed);
        let activity = Arc::new(activity);
        self.open.lock().unwrap_or_else(PoisonError::into_inner).push(Arc::downgrade(&activity));
        activity
    }

    /// Closes what is overdue.
    pub(super) fn sweep(&self, timeouts: &Timeouts) {
        self.open.lock().unwrap_or_else(PoisonError::into_inner).retain(|activity| {
            let Some(activity) = activity.upgrade() else { return false };
            if activity.is_overdue(timeouts) {
                activity.close.notify_one();
            }
            true
        });
    }
}

/// A socket that tells its [`Activity`] what goes on. Clones are the same socket: it outlives the HTTP connection
/// that is made of it, where an event stream takes it over.
pub(super) struct Watched<I> {
    io: Arc<Mutex<I>>,
    activity: Arc<Activity>,
}

impl<I> Clone for Watched<I> {
    fn clone(&self) -> Self {
        Self { io: Arc::clone(&self.io), activity: Arc::clone(&self.activity) }
    }
}

impl<I> Watched<I> {
    pub(super) fn new(io: I, activity: Arc<Activity>) -> Self {
        Self { io: Arc::new(Mutex::new(io)), activity }
    }

    fn lock(&self) -> MutexGuard<'_, I> {
        self.io.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn wrote<T>(&self, result: Poll<T>) -> Poll<T> {
        if result.is_pending() {
            let now = self.activity.now();
            self.activity.stalled_since.compare_exchange(0, now, Ordering::Relaxed, Ordering::Relaxed).ok();
        } else {
            self.activity.stalled_since.store(0, Ordering::Relaxed);
        }
        result
    }
}

impl<I: AsyncRead + Unpin> AsyncRead for Watched<I> {
    fn poll_read(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        let before = buf.filled().len();
        let result = Pin::new(&mut *self.lock()).poll_read(cx, buf);
        if buf.filled().len() > before {
            self.activity.bytes_came();
        }
        result
    }
}

impl<I: AsyncWrite + Unpin> AsyncWrite for Watched<I> {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, buf: &[u8]) -> Poll<io::Result<usize>> {
        let result = Pin::new(&mut *self.lock()).poll_write(cx, buf);
        self.wrote(result)
    }

    fn poll_write_vectored(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bufs: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let result = Pin::new(&mut *self.lock()).poll_write_vectored(cx, bufs);
        self.wrote(result)
    }

    fn is_write_vectored(&self) -> bool {
        self.lock().is_write_vectored()
    }

    fn poll_flush(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        let result = Pin::new(&mut *self.lock()).poll_flush(cx);
        self.wrote(result)
    }

    fn poll_shutdown(self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut *self.lock()).poll_shutdown(cx)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn never() -> Timeouts {
        let hour = Duration::from_secs(3600);
        Timeouts { header: hour, idle: hour, stalled_write: hour, ..Timeouts::default() }
    }

    /// A clock that began a minute ago, so that a limit of a second is long past.
    fn begun_a_minute_ago() -> Arc<Activity> {
        let watch = Watch { epoch: Instant::now() - Duration::from_secs(60), open: Mutex::default() };
        let activity = watch.begin();
        activity.idle_since.store(1, Ordering::Relaxed);
        activity.header_since.store(1, Ordering::Relaxed);
        activity
    }

    #[test]
    fn a_client_that_says_nothing_is_overdue_as_a_slow_header_is() {
        let activity = begun_a_minute_ago();
        assert!(activity.is_overdue(&Timeouts { header: Duration::from_secs(1), ..never() }));
        assert!(!activity.is_overdue(&never()));
    }

    #[test]
    fn a_request_in_work_is_never_idle() {
        let activity = begun_a_minute_ago();
        activity.request_begun(false);
        let short = Timeouts { header: Duration::ZERO, idle: Duration::ZERO, ..never() };
        assert!(!activity.is_overdue(&short));
        activity.request_ended();
        activity.idle_since.store(1, Ordering::Relaxed);
        assert!(activity.is_overdue(&short));
    }

    #[test]
    fn pings_between_requests_of_http2_begin_no_header() {
        let activity = begun_a_minute_ago();
        activity.request_begun(true);
        activity.request_ended();
        activity.bytes_came();
        assert_eq!(activity.header_since.load(Ordering::Relaxed), 0);
    }

    #[test]
    fn closed_connections_are_forgotten() {
        let watch = Watch::new();
        drop(watch.begin());
        watch.sweep(&never());
        assert!(watch.open.lock().unwrap().is_empty());
    }
}
