use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use futures_util::Stream;
use futures_util::future::BoxFuture;

use super::mailbox::{Ending, Mailbox};
use super::{Cursor, Hub, Notice, Outgoing};
use crate::{Actor, Desk, DeskError};

/// How many entries are made up for. Who has missed more loads everything again, which is less.
const MOST: u64 = 10_000;

/// How many entries of the log are looked at, at once, for those that concern the reader.
const STRIDE: u32 = 500;

/// Everything that happens for one reader, from where they had read to, without a gap and without a double. It ends
/// after a `reset`, a `drain`, or silently with the session.
pub struct Subscription {
    hub: Arc<Hub>,
    mailbox: Arc<Mailbox>,
    /// What was missed; gone as soon as it is made up for, because thousands of readers wait with nothing missed.
    history: Option<Box<History>>,
    /// Where the reader stands before the first notice.
    place: u64,
}

struct History {
    desk: Desk,
    read: u64,
    until: u64,
    page: VecDeque<Arc<Notice>>,
    next: Option<BoxFuture<'static, Result<Page, DeskError>>>,
}

/// What concerns the reader, and up to where the log was looked at.
struct Page {
    notices: VecDeque<Arc<Notice>>,
    read: u64,
}

impl Desk {
    /// Listens to everything that happens for somebody: after `after`, or from now on.
    ///
    /// # Errors
    /// [`DeskError::SignedOut`] where the session has ended meanwhile.
    pub async fn subscribe(&self, actor: &Actor, after: Option<Cursor>) -> Result<Subscription, DeskError> {
        let now = self.now();
        let sessions = self.store().read().sessions(actor.user, now).await?;
        let session =
            sessions.iter().find(|session| session.id == actor.session).ok_or(DeskError::SignedOut)?;
        let mailbox = Arc::new(Mailbox::new(actor.user, actor.session, actor.account, session.expires_at));
        self.hub().listen(&mailbox);
        // From here on, dropping the subscription is what takes the mailbox down again.
        let mut subscription = Subscription { hub: Arc::clone(self.hub()), mailbox, history: None, place: 0 };
        // A session that ended between the look and the listening was not told so.
        if !self.store().read().is_session_valid(actor.session, now).await? {
            return Err(DeskError::SignedOut);
        }
        let Some(after) = after else {
            let position = self.hub().position();
            subscription.place = position;
            if let Err(until) = subscription.hub.go_live(&subscription.mailbox, position) {
                subscription.catch_up(self, position, until);
            }
            return Ok(subscription);
        };
        let last = self.store().read().last_position().await?;
        let known = after.epoch == self.store().epoch() && after.position <= last;
        if !known || last - after.position > MOST {
            subscription.mailbox.end(Ending::Reset);
            return Ok(subscription);
        }
        subscription.place = after.position;
        if let Err(until) = subscription.hub.go_live(&subscription.mailbox, after.position) {
            subscription.catch_up(self, after.position, until);
        }
        Ok(subscription)
    }
}

impl Subscription {
    /// Where the reader stands before the first notice: a stream that breaks before it has said anything goes on from
    /// here. `None` where the reader has to load everything again.
    pub fn place(&self, desk: &Desk) -> Option<Cursor> {
        let reset = self.mailbox.ending().is_some();
        (!reset).then(|| Cursor { epoch: desk.store().epoch().to_owned(), position: self.place })
    }

    fn catch_up(&mut self, desk: &Desk, read: u64, until: u64) {
        let history = History { desk: desk.clone(), read, until, page: VecDeque::new(), next: None };
        self.history = Some(Box::new(history));
    }

    /// The next thing that happened; `None` after the last.
    pub async fn next(&mut self) -> Option<Arc<Notice>> {
        std::future::poll_fn(|context| self.poll_notice(context)).await
    }

    fn poll_notice(&mut self, context: &mut Context<'_>) -> Poll<Option<Arc<Notice>>> {
        while let Some(history) = &mut self.history {
            if self.mailbox.ending().is_some() {
                self.history = None;
                break;
            }
            if let Some(notice) = history.page.pop_front() {
                return Poll::Ready(Some(notice));
            }
            if history.next.is_none() && history.read >= history.until {
                match self.hub.go_live(&self.mailbox, history.read) {
                    Ok(()) => {
                        self.history = None;
                        break;
                    }
                    Err(until) => history.until = until,
                }
            }
            match std::task::ready!(history.poll_page(&self.mailbox, context)) {
                Ok(page) => {
                    history.read = page.read;
                    history.page = page.notices;
                }
                Err(error) => {
                    tracing::error!(%error, "a reader could not be brought up to date");
                    self.mailbox.end(Ending::Reset);
                }
            }
        }
        self.mailbox.poll(context)
    }
}

impl History {
    fn poll_page(&mut self, mailbox: &Mailbox, context: &mut Context<'_>) -> Poll<Result<Page, DeskError>> {
        let Self { desk, read, until, .. } = self;
        let next = self.next.get_or_insert_with(|| {
            let (desk, account, read, until) = (desk.clone(), mailbox.account, *read, *until);
            Box::pin(async move {
                let entries = desk.store().read().tail(read, STRIDE).await?;
                let mut page = Page { notices: VecDeque::new(), read: until };
                for entry in entries.into_iter().take_while(|entry| entry.position <= until) {
                    page.read = entry.position;
                    let mine = match account {
                        Some(account) => entry.account_id == account,
                        None => entry.staff_may_see,
                    };
                    if mine {
                        let Outgoing { notice, .. } = desk.outgoing(entry)?;
                        page.notices.push_back(notice);
                    }
                }
                Ok(page)
            })
        });
        let page = std::task::ready!(next.as_mut().poll(context));
        self.next = None;
        Poll::Ready(page)
    }
}

impl Stream for Subscription {
    type Item = Arc<Notice>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.poll_notice(context)
    }
}

impl Drop for Subscription {
    fn drop(&mut self) {
        self.hub.forget(&self.mailbox);
    }
}
