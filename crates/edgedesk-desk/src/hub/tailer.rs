use std::collections::HashSet;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use edgedesk_flow::{ConversationId, Event, SessionId};
use edgedesk_store::TailEntry;
use jiff::SignedDuration;
use tokio::task::JoinHandle;
use tokio_util::sync::CancellationToken;

use super::{Audience, Cursor, Notice, NoticeName, Outgoing};
use crate::conversations::LogEntry;
use crate::{Desk, DeskError};

/// How often the log is looked at without a hint. Hints come from this process alone; others write too.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// How far back a look for ended sessions goes: further than the clocks of two machines are apart.
const LOOK_BACK: SignedDuration = SignedDuration::from_mins(2);

/// How many entries are read at once.
const STRIDE: u32 = 500;

/// Follows the log, and hands out what is new.
#[derive(Debug, Default)]
pub(crate) struct Tailer {
    stop: CancellationToken,
    task: Mutex<Option<JoinHandle<()>>>,
}

impl Tailer {
    /// Begins at the log's present end.
    pub(crate) async fn start(&self, desk: &Desk) -> Result<(), DeskError> {
        desk.hub().begin_at(desk.store().read().last_position().await?);
        // The desk owns this task, so the task must not own the desk.
        let task = tokio::spawn(follow(desk.downgrade(), desk.store().committed(), self.stop.clone()));
        *self.task.lock().unwrap_or_else(PoisonError::into_inner) = Some(task);
        Ok(())
    }

    pub(crate) async fn stop(&self) {
        self.stop.cancel();
        let task = self.task.lock().unwrap_or_else(PoisonError::into_inner).take();
        if let Some(task) = task
            && let Err(error) = task.await
        {
            tracing::error!(%error, "the task that followed the log has panicked");
        }
    }
}

impl Drop for Tailer {
    fn drop(&mut self) {
        self.stop.cancel();
    }
}

async fn follow(
    desk: crate::desk::WeakDesk,
    mut committed: tokio::sync::watch::Receiver<u64>,
    stop: CancellationToken,
) {
    let mut look = tokio::time::interval(LOOK_EVERY);
    look.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        let ticked = tokio::select! {
            () = stop.cancelled() => return,
            changed = committed.changed() => {
                if changed.is_err() {
                    return;
                }
                false
            }
            _ = look.tick() => true,
        };
        let Some(desk) = desk.upgrade() else { return };
        if let Err(error) = desk.hand_out().await {
            tracing::error!(%error, "the log could not be followed; it is tried again");
        }
        if !ticked {
            continue;
        }
        if let Err(error) = desk.end_ended_sessions().await {
            tracing::error!(%error, "sessions could not be looked at; it is tried again");
        }
        if let Err(error) = desk.note_staff_present().await {
            tracing::warn!(%error, "who is there could not be noted; it is tried again");
        }
    }
}

impl Desk {
    /// Hands out everything that is new in the log.
    async fn hand_out(&self) -> Result<(), DeskError> {
        loop {
            let entries = self.store().read().tail(self.hub().position(), STRIDE).await?;
            let Some(position) = entries.last().map(|entry| entry.position) else { return Ok(()) };
            let full = entries.len() == STRIDE as usize;
            let changed = changed_conversations(&entries);
            let queue_moved = entries.iter().any(|entry| moves_queue(&entry.event.event));
            let mut outgoing = Vec::new();
            for entry in entries {
                let audience = Audience::of_entry(&entry);
                if self.hub().has_audience(audience) {
                    outgoing.push(self.outgoing(entry)?);
                }
            }
            self.hub().publish(&outgoing, position);
            for conversation in changed {
                self.tell_conversation(conversation).await?;
            }
            if queue_moved {
                self.tell_queue().await?;
            }
            if !full {
                return Ok(());
            }
        }
    }

    /// An entry, ready to be handed out.
    pub(super) fn outgoing(&self, entry: TailEntry) -> Result<Outgoing, DeskError> {
        let audience = Audience::of_entry(&entry);
        let id = Cursor { epoch: self.store().epoch().to_owned(), position: entry.position };
        let notice = Notice::new(NoticeName::Log, Some(id), &LogEntry::from(entry.event))?;
        Ok(Outgoing { position: entry.position, audience, notice: Arc::new(notice) })
    }

    /// Tells that a conversation has changed in more than its log.
    pub(crate) async fn tell_conversation(&self, id: ConversationId) -> Result<(), DeskError> {
        let row = self.store().read().conversation(edgedesk_store::Scope::Desk, id).await?;
        let Some(row) = row else { return Ok(()) };
        let audience = Audience::of(&row);
        if !self.hub().has_audience(audience) {
            return Ok(());
        }
        let view = self.conversation_view(row).await?;
        self.hub().tell(audience, None, &Arc::new(Notice::new(NoticeName::Conversation, None, &view)?));
        Ok(())
    }

    /// Ends the streams of sessions whose time is over, or that another process has ended.
    async fn end_ended_sessions(&self) -> Result<(), DeskError> {
        if self.hub().len() == 0 {
            return Ok(());
        }
        let now = self.now();
        let reader = self.store().read();
        let revoked = reader.sessions_revoked_since(now - LOOK_BACK).await?;
        let mut ended: HashSet<SessionId> = revoked.into_iter().map(|session| session.id).collect();
        for session in self.hub().due_sessions(now) {
            if !reader.is_session_valid(session, now).await? {
                ended.insert(session);
            }
        }
        if !ended.is_empty() {
            self.sessions().forget(|session, _| ended.contains(&session));
            self.hub().end_sessions(|session, _| ended.contains(&session));
        }
        Ok(())
    }
}

impl Audience {
    fn of_entry(entry: &TailEntry) -> Self {
        Self { account: Some(entry.account_id), staff: entry.staff_may_see }
    }
}

/// Whether somebody has joined the queue, or left it.
fn moves_queue(event: &Event) -> bool {
    matches!(
        event,
        Event::ConversationQueued {}
            | Event::ConversationAssigned(_)
            | Event::ConversationReturned {}
            | Event::ConversationEnded {}
    )
}

/// The conversations of which entries say that more than the log has changed: who answers, what is open, the ticket.
fn changed_conversations(entries: &[TailEntry]) -> Vec<ConversationId> {
    let mut changed: Vec<ConversationId> = entries
        .iter()
        // A title comes with what is said first.
        .filter(|entry| !matches!(entry.event.event, Event::MessageCreated(_)) || entry.event.seq <= 4)
        .map(|entry| entry.event.conversation_id)
        .collect();
    changed.sort_unstable();
    changed.dedup();
    changed
}
