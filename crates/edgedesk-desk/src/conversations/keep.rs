//! The end of a turn: what has come about is written down.

use edgedesk_flow::Event;
use edgedesk_flow::conversation::Status;
use edgedesk_store::{self as kept, NewEvent, StoredEvent};

use super::turn::{Turn, TurnDone};
use super::{preview, title};
use crate::DeskError;

impl Turn<'_> {
    /// Writes the log, the state, and what lists show of both.
    pub(super) async fn keep(mut self, before: &kept::Conversation) -> Result<TurnDone, DeskError> {
        self.note_first_response().await?;
        for done in &self.audit {
            self.tx.audit(done.entry(self.now));
        }
        self.key_own_entry();
        let entries = std::mem::take(&mut self.entries);
        self.describe(&entries);
        self.follow_status();
        let mut events = Vec::new();
        if !entries.is_empty() || self.conversation != *before {
            self.conversation.updated_at = self.now.max(before.updated_at);
            // That the key is new was seen before the turn, and the conversation is locked since.
            events = self.tx.append_new(&mut self.conversation, entries).await?;
            self.mark_own_as_read(&events);
            self.tx.save_conversation(&self.conversation).await?;
        }
        Ok(TurnDone { conversation: self.conversation, events, known: false, cancelled: self.cancelled })
    }

    /// The sender's key belongs to the sender's entry; what is pressed may have none but the desk's.
    fn key_own_entry(&mut self) {
        let own = self.entries.iter().position(|entry| entry.author.id.is_some()).unwrap_or(0);
        if let Some(entry) = self.entries.get_mut(own) {
            entry.client_key.clone_from(&self.request.client_key);
        }
    }

    /// What lists show of what was said.
    fn describe(&mut self, entries: &[NewEvent]) {
        let conversation = &mut self.conversation;
        for entry in entries {
            if let Some(preview) = preview::preview(&entry.event, &conversation.lang) {
                conversation.preview = preview;
            }
            // A ticket says best what it is about.
            let is_better = conversation.title.is_empty() || matches!(entry.event, Event::TicketCreated(_));
            if is_better && let Some(title) = title::title_from(&entry.event) {
                conversation.title = title;
            }
        }
    }

    /// What the store asks for by columns of their own.
    fn follow_status(&mut self) {
        let conversation = &mut self.conversation;
        match conversation.state.status {
            Status::Queued => conversation.queued_at = conversation.queued_at.or(Some(self.now)),
            Status::Bot | Status::Active | Status::Ended => conversation.queued_at = None,
        }
        if matches!(conversation.state.status, Status::Bot | Status::Queued) {
            conversation.agent_id = None;
            conversation.agent_name = None;
        }
    }

    /// Who says something has read what was said before.
    fn mark_own_as_read(&mut self, events: &[StoredEvent]) {
        let Some((user, staff)) = self.person().map(|actor| (actor.user, actor.role.is_staff())) else {
            return;
        };
        let own = events.iter().rev().find(|event| event.author_id == Some(user));
        let Some(seq) = own.map(|event| event.seq) else { return };
        let conversation = &mut self.conversation;
        let mark = if staff { &mut conversation.agent_read_seq } else { &mut conversation.customer_read_seq };
        *mark = (*mark).max(seq);
    }
}
