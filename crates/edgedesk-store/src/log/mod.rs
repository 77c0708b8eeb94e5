//! The log: the entries of all conversations, numbered twice. `seq` counts within a conversation, without gaps.
//! `position` counts over all of them, without gaps and in the order of the commits: a reader that has seen a
//! position will never see a smaller one appear.

mod position;

use edgedesk_flow::event::{Author, AuthorKind};
use edgedesk_flow::{AccountId, ConversationId, Event, EventId, UserId};
use jiff::Timestamp;
use sea_orm::QueryResult;

use crate::row::{Row, args, get, table};
use crate::{Conversation, Reader, Scope, StoreError, Tx};

pub(crate) use position::give_positions;

table! {
    /// An entry of a conversation's log.
    pub struct StoredEvent in "events" {
        /// Of which conversation.
        pub conversation_id: ConversationId,
        /// Its number there; the first is 1.
        pub seq: u64,
        /// Its id.
        pub id: EventId,
        /// The sender's own name for it: the same key again is the same entry.
        pub client_key: Option<String>,
        /// The side it comes from.
        pub author_kind: AuthorKind,
        /// The person it comes from; the desk itself is none.
        pub author_id: Option<UserId>,
        /// The name that the other side sees.
        pub author_name: String,
        /// What has happened.
        pub event: Event,
        /// When.
        pub at: Timestamp,
    }
}

impl StoredEvent {
    /// Who it comes from.
    pub fn author(&self) -> Author {
        Author { kind: self.author_kind, id: self.author_id, name: self.author_name.clone() }
    }
}

/// An entry that is to be written.
#[derive(Clone, Debug, PartialEq)]
pub struct NewEvent {
    /// Its id.
    pub id: EventId,
    /// The sender's own name for it.
    pub client_key: Option<String>,
    /// Who it comes from.
    pub author: Author,
    /// What has happened.
    pub event: Event,
    /// When.
    pub at: Timestamp,
}

/// What became of an entry that was to be written.
#[derive(Clone, Debug, PartialEq)]
pub enum Appended {
    /// It was written.
    New(StoredEvent),
    /// The same key had been written before: this is that entry.
    Known(StoredEvent),
}

impl Appended {
    /// The entry, whenever it was written.
    pub fn into_event(self) -> StoredEvent {
        match self {
            Self::New(event) | Self::Known(event) => event,
        }
    }
}

/// An entry as the tail of the log gives it.
#[derive(Clone, Debug, PartialEq)]
pub struct TailEntry {
    /// Its place in the order of the commits.
    pub position: u64,
    /// The account whose members may see it.
    pub account_id: AccountId,
    /// Whether staff may see it: its conversation has a ticket.
    pub staff_may_see: bool,
    /// The entry.
    pub event: StoredEvent,
}

impl Reader {
    /// The entries after `seq` of a conversation, the oldest first.
    pub async fn events_after(
        &self,
        scope: Scope,
        conversation: ConversationId,
        seq: u64,
        limit: u32,
    ) -> Result<Vec<StoredEvent>, StoreError> {
        let mut args = args![conversation, seq, limit];
        let sql = format!(
            "SELECT * FROM events WHERE conversation_id = (SELECT id FROM conversations WHERE id = $1 AND {}) \
             AND seq > $2 ORDER BY seq LIMIT $3",
            scope.on_conversations(&mut args)
        );
        self.all(&sql, args).await
    }

    /// The entries next before `seq` of a conversation, the oldest first.
    pub async fn events_before(
        &self,
        scope: Scope,
        conversation: ConversationId,
        seq: u64,
        limit: u32,
    ) -> Result<Vec<StoredEvent>, StoreError> {
        let mut args = args![conversation, seq, limit];
        let sql = format!(
            "SELECT * FROM events WHERE conversation_id = (SELECT id FROM conversations WHERE id = $1 AND {}) \
             AND seq < $2 ORDER BY seq DESC LIMIT $3",
            scope.on_conversations(&mut args)
        );
        let mut events = self.all(&sql, args).await?;
        events.reverse();
        Ok(events)
    }

    /// The entry that was sent under this key.
    pub async fn event_by_client_key(
        &self,
        conversation: ConversationId,
        client_key: &str,
    ) -> Result<Option<StoredEvent>, StoreError> {
        let sql = "SELECT * FROM events WHERE conversation_id = $1 AND client_key = $2";
        self.one(sql, args![conversation, client_key.to_owned()]).await
    }

    /// The entries of all conversations after a position, in the order of their commits.
    pub async fn tail(&self, after: u64, limit: u32) -> Result<Vec<TailEntry>, StoreError> {
        let sql = "SELECT positions.position, conversations.account_id, \
                   conversations.ticket_id IS NOT NULL AS staff_may_see, events.* FROM positions \
                   JOIN events ON events.conversation_id = positions.conversation_id AND events.seq = positions.seq \
                   JOIN conversations ON conversations.id = positions.conversation_id \
                   WHERE positions.position > $1 ORDER BY positions.position LIMIT $2";
        let read = |row: &QueryResult| {
            Ok(TailEntry {
                position: get(row, "position")?,
                account_id: get(row, "account_id")?,
                staff_may_see: get(row, "staff_may_see")?,
                event: StoredEvent::read(row)?,
            })
        };
        self.query_all(sql, args![after, limit]).await?.iter().map(read).collect()
    }

    /// The last position that is committed; 0 before the first entry.
    pub async fn last_position(&self) -> Result<u64, StoreError> {
        let sql = "SELECT value FROM counters WHERE name = 'position'";
        Ok(self.value(sql, args![]).await?.unwrap_or_default())
    }
}

impl Tx {
    /// Writes entries to the end of a conversation's log, and counts its `last_seq` up. An entry whose key has been
    /// written before is not written again.
    ///
    /// The conversation must come from [`Tx::lock_conversation`] (or be new), and be saved in the same transaction:
    /// a transaction that does not fails.
    pub async fn append(
        &self,
        conversation: &mut Conversation,
        entries: Vec<NewEvent>,
    ) -> Result<Vec<Appended>, StoreError> {
        let mut appended = Vec::with_capacity(entries.len());
        let mut unkeyed = Vec::new();
        for entry in entries {
            let event = entry.numbered(conversation.id, conversation.last_seq + 1);
            if event.client_key.is_none() {
                conversation.last_seq = event.seq;
                unkeyed.push(event.clone());
                appended.push(Appended::New(event));
            } else {
                self.write_entries(&std::mem::take(&mut unkeyed)).await?;
                appended.push(self.append_keyed(conversation, event).await?);
            }
        }
        self.write_entries(&unkeyed).await?;
        Ok(appended)
    }

    /// Writes entries as [`Tx::append`] does, but with one statement and without a look for their keys: for whoever
    /// has looked already, while the conversation was locked.
    pub async fn append_new(
        &self,
        conversation: &mut Conversation,
        entries: Vec<NewEvent>,
    ) -> Result<Vec<StoredEvent>, StoreError> {
        let events: Vec<StoredEvent> = entries
            .into_iter()
            .zip(conversation.last_seq + 1..)
            .map(|(entry, seq)| entry.numbered(conversation.id, seq))
            .collect();
        conversation.last_seq = events.last().map_or(conversation.last_seq, |last| last.seq);
        self.write_entries(&events).await?;
        Ok(events)
    }

    async fn append_keyed(
        &self,
        conversation: &mut Conversation,
        event: StoredEvent,
    ) -> Result<Appended, StoreError> {
        if self.insert_new(&event).await? {
            conversation.last_seq = event.seq;
            self.defer_position(event.conversation_id, event.seq);
            return Ok(Appended::New(event));
        }
        let known = match &event.client_key {
            Some(key) => self.event_by_client_key(conversation.id, key).await?,
            None => None,
        };
        // What else can be in the way is an entry with this number, written past the lock.
        let taken =
            || StoreError::Conflict(format!("entry {} of conversation {}", event.seq, conversation.id));
        known.map(Appended::Known).ok_or_else(taken)
    }

    async fn write_entries(&self, events: &[StoredEvent]) -> Result<(), StoreError> {
        self.insert_all(events).await?;
        for event in events {
            self.defer_position(event.conversation_id, event.seq);
        }
        Ok(())
    }
}

impl NewEvent {
    fn numbered(self, conversation_id: ConversationId, seq: u64) -> StoredEvent {
        let Self { id, client_key, author, event, at } = self;
        StoredEvent {
            conversation_id,
            seq,
            id,
            client_key,
            author_kind: author.kind,
            author_id: author.id,
            author_name: author.name,
            event,
            at,
        }
    }
}
