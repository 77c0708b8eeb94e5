use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};

use edgedesk_flow::{AccountId, SessionId, UserId};
use jiff::Timestamp;

use super::{Notice, NoticeName};

/// How many notices wait for a reader who is slow. One more, and the reader has to load everything again: it must
/// never hold up those who write.
const ROOM: usize = 64;

/// Where notices wait for one stream.
#[derive(Debug)]
pub(super) struct Mailbox {
    pub(super) user: UserId,
    pub(super) session: SessionId,
    /// The customer's account; none for staff.
    pub(super) account: Option<AccountId>,
    waiting: Mutex<Waiting>,
}

#[derive(Debug)]
struct Waiting {
    notices: VecDeque<Arc<Notice>>,
    waker: Option<Waker>,
    /// Entries of the log after this one are heard; none while the stream still reads history.
    heard: Option<u64>,
    ending: Option<Ending>,
    expires_at: Timestamp,
}

/// Why a stream ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ending {
    /// The reader is too slow, or its cursor means nothing.
    Reset,
    /// The session is over. Nothing more is said to whoever holds the stream.
    Revoked,
    /// The process stops.
    Drained,
    /// Its last notice was read.
    Over,
}

impl Mailbox {
    pub(super) fn new(
        user: UserId,
        session: SessionId,
        account: Option<AccountId>,
        expires_at: Timestamp,
    ) -> Self {
        let waiting =
            Waiting { notices: VecDeque::new(), waker: None, heard: None, ending: None, expires_at };
        Self { user, session, account, waiting: Mutex::new(waiting) }
    }

    fn lock(&self) -> MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn expires_at(&self) -> Timestamp {
        self.lock().expires_at
    }

    pub(super) fn extend(&self, expires_at: Timestamp) {
        self.lock().expires_at = expires_at;
    }

    pub(super) fn hear_from(&self, position: u64) {
        self.lock().heard = Some(position);
    }

    pub(super) fn put_entry(&self, position: u64, notice: &Arc<Notice>) {
        let mut waiting = self.lock();
        if waiting.heard.is_some_and(|heard| position > heard) {
            waiting.put(notice);
        }
    }

    pub(super) fn put(&self, notice: &Arc<Notice>) {
        self.lock().put(notice);
    }

    pub(super) fn end(&self, ending: Ending) {
        self.lock().end(ending);
    }

    /// The next notice; `None` after the last.
    pub(super) fn poll(&self, context: &mut Context<'_>) -> Poll<Option<Arc<Notice>>> {
        let mut waiting = self.lock();
        if let Some(notice) = waiting.notices.pop_front() {
            if waiting.notices.is_empty() {
                // Ten thousand streams that once had a burst must not keep its size.
                waiting.notices = VecDeque::new();
            }
            return Poll::Ready(Some(notice));
        }
        if let Some(ending) = waiting.ending {
            waiting.ending = Some(Ending::Over);
            let last = match ending {
                Ending::Reset => Some(Arc::new(Notice::bare(NoticeName::Reset))),
                Ending::Drained => Some(Arc::new(Notice::bare(NoticeName::Drain))),
                Ending::Revoked | Ending::Over => None,
            };
            return Poll::Ready(last);
        }
        match &mut waiting.waker {
            Some(waker) => waker.clone_from(context.waker()),
            none => *none = Some(context.waker().clone()),
        }
        Poll::Pending
    }

    /// Why the stream ends, if it does, whatever waits still.
    pub(super) fn ending(&self) -> Option<Ending> {
        self.lock().ending
    }
}

impl Waiting {
    fn put(&mut self, notice: &Arc<Notice>) {
        if self.ending.is_some() {
            return;
        }
        if self.notices.len() >= ROOM {
            self.end(Ending::Reset);
            return;
        }
        self.notices.push_back(Arc::clone(notice));
        self.wake();
    }

    fn end(&mut self, ending: Ending) {
        if self.ending.is_some() && ending != Ending::Revoked {
            return;
        }
        self.ending = Some(ending);
        // What waits is of no use: it is loaded again, or belongs to a session that is over. A process that stops
        // leaves it too: the cursor of the last one that was read brings the rest back.
        self.notices = VecDeque::new();
        self.wake();
    }

    fn wake(&mut self) {
        if let Some(waker) = self.waker.take() {
            waker.wake();
        }
    }
}
