use edgedesk_flow::ConversationId;

use super::LogEntry;
use crate::{Actor, Desk, DeskError};

/// Which part of a log is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EventsAsked {
    /// Entries after this one.
    pub after: Option<u64>,
    /// Entries before this one, the latest of them; loses against `after`.
    pub before: Option<u64>,
    /// At most so many; 100 unless given, 500 at most.
    pub limit: Option<u32>,
}

impl Desk {
    /// A part of a conversation's log, oldest first.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where there is no such conversation for this person.
    pub async fn events(
        &self,
        actor: &Actor,
        id: ConversationId,
        asked: EventsAsked,
    ) -> Result<Vec<LogEntry>, DeskError> {
        let limit = asked.limit.unwrap_or(100).clamp(1, 500);
        let reader = self.store().read();
        let scope = actor.scope();
        let events = match (asked.after, asked.before) {
            (Some(after), _) => reader.events_after(scope, id, after, limit).await?,
            (None, Some(before)) => reader.events_before(scope, id, before, limit).await?,
            (None, None) => reader.events_after(scope, id, 0, limit).await?,
        };
        if events.is_empty() {
            // Nothing to say is one thing, nobody to say it to another.
            self.conversation_row(actor, id).await?;
        }
        Ok(events.into_iter().map(LogEntry::from).collect())
    }
}
