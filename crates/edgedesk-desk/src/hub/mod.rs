//! Live delivery: what is written to the log, and what is not worth writing, to everybody who may know of it.
//!
//! One task per process follows the log and hands each entry, serialised once, to the mailboxes of its audience. A
//! subscriber is a small mailbox and has no task of its own, so that ten thousand of them are cheap.

mod cursor;
mod mailbox;
mod notice;
mod subscription;
mod tailer;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use edgedesk_flow::{AccountId, SessionId, UserId};
use jiff::Timestamp;

pub use cursor::Cursor;
use mailbox::{Ending, Mailbox};
pub use notice::{Notice, NoticeName};
pub use subscription::Subscription;
pub(crate) use tailer::Tailer;

/// Who may know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Audience {
    /// The account's members; nobody of any account where there is none.
    pub(crate) account: Option<AccountId>,
    /// Whether staff may know as well.
    pub(crate) staff: bool,
}

/// Everybody who listens.
#[derive(Debug, Default)]
pub(crate) struct Hub {
    listeners: Mutex<Listeners>,
}

#[derive(Debug, Default)]
struct Listeners {
    /// The last entry of the log that was handed out.
    position: u64,
    accounts: HashMap<AccountId, Vec<Arc<Mailbox>>>,
    staff: Vec<Arc<Mailbox>>,
}

/// An entry of the log on its way out.
pub(crate) struct Outgoing {
    pub(crate) position: u64,
    pub(crate) audience: Audience,
    pub(crate) notice: Arc<Notice>,
}

impl Hub {
    fn lock(&self) -> MutexGuard<'_, Listeners> {
        self.listeners.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The last entry of the log that was handed out.
    pub(crate) fn position(&self) -> u64 {
        self.lock().position
    }

    /// Begins at an entry: those up to it are history.
    pub(crate) fn begin_at(&self, position: u64) {
        self.lock().position = position;
    }

    /// Whether anybody would hear it.
    pub(crate) fn has_audience(&self, audience: Audience) -> bool {
        let listeners = self.lock();
        (audience.staff && !listeners.staff.is_empty())
            || audience.account.is_some_and(|account| listeners.accounts.contains_key(&account))
    }

    /// Hands entries of the log out, in their order; `position` is the last one looked at, handed out or not.
    pub(crate) fn publish(&self, entries: &[Outgoing], position: u64) {
        let mut listeners = self.lock();
        for entry in entries {
            for mailbox in listeners.of(entry.audience) {
                mailbox.put_entry(entry.position, &entry.notice);
            }
        }
        listeners.position = position;
    }

    /// Tells what is not in the log, to all of the audience but `except`.
    pub(crate) fn tell(&self, audience: Audience, except: Option<UserId>, notice: &Arc<Notice>) {
        for mailbox in self.lock().of(audience) {
            if except != Some(mailbox.user) {
                mailbox.put(notice);
            }
        }
    }

    fn listen(&self, mailbox: &Arc<Mailbox>) {
        let mut listeners = self.lock();
        match mailbox.account {
            Some(account) => listeners.accounts.entry(account).or_default().push(Arc::clone(mailbox)),
            None => listeners.staff.push(Arc::clone(mailbox)),
        }
    }

    fn forget(&self, mailbox: &Arc<Mailbox>) {
        let mut listeners = self.lock();
        let others = |other: &Arc<Mailbox>| !Arc::ptr_eq(other, mailbox);
        match mailbox.account {
            Some(account) => {
                if let Some(mailboxes) = listeners.accounts.get_mut(&account) {
                    mailboxes.retain(others);
                    if mailboxes.is_empty() {
                        listeners.accounts.remove(&account);
                    }
                }
            }
            None => listeners.staff.retain(others),
        }
    }

    /// Lets a mailbox hear the log from now on, if it has read everything up to here: else says up to where it has
    /// to read first. Both happen at one moment, so that nothing is missed or heard twice.
    fn go_live(&self, mailbox: &Mailbox, read: u64) -> Result<(), u64> {
        let listeners = self.lock();
        if listeners.position > read {
            return Err(listeners.position);
        }
        mailbox.hear_from(read);
        Ok(())
    }

    /// Ends the streams of sessions that ended.
    pub(crate) fn end_sessions(&self, ended: impl Fn(SessionId, UserId) -> bool) {
        for mailbox in self.lock().all() {
            if ended(mailbox.session, mailbox.user) {
                mailbox.end(Ending::Revoked);
            }
        }
    }

    /// The sessions whose time was to end by now, as far as their streams know.
    pub(crate) fn due_sessions(&self, now: Timestamp) -> Vec<SessionId> {
        let mut due: Vec<SessionId> = self
            .lock()
            .all()
            .filter(|mailbox| mailbox.expires_at() <= now)
            .map(|mailbox| mailbox.session)
            .collect();
        due.sort_unstable();
        due.dedup();
        due
    }

    /// Takes note that a session goes on.
    pub(crate) fn extend_session(&self, session: SessionId, expires_at: Timestamp) {
        for mailbox in self.lock().all().filter(|mailbox| mailbox.session == session) {
            mailbox.extend(expires_at);
        }
    }

    /// Ends all streams: the process stops.
    pub(crate) fn drain(&self) {
        for mailbox in self.lock().all() {
            mailbox.end(Ending::Drained);
        }
    }

    /// How many streams are open.
    pub(crate) fn len(&self) -> usize {
        self.lock().all().count()
    }

    /// The members of staff who listen.
    pub(crate) fn staff_present(&self) -> Vec<UserId> {
        let mut present: Vec<UserId> = self.lock().staff.iter().map(|mailbox| mailbox.user).collect();
        present.sort_unstable();
        present.dedup();
        present
    }
}

impl Listeners {
    fn of(&self, audience: Audience) -> impl Iterator<Item = &Arc<Mailbox>> {
        let members = audience.account.and_then(|account| self.accounts.get(&account)).into_iter().flatten();
        members.chain(audience.staff.then_some(&self.staff).into_iter().flatten())
    }

    fn all(&self) -> impl Iterator<Item = &Arc<Mailbox>> {
        self.accounts.values().flatten().chain(&self.staff)
    }
}
