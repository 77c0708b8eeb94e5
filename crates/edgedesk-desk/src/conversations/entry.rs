use edgedesk_flow::event::Author;
use edgedesk_flow::{ConversationId, Event, EventId};
use edgedesk_store as kept;
use serde::{Deserialize, Serialize};

/// An entry of a conversation's log, as it is sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct LogEntry {
    /// Whose log.
    pub conversation: ConversationId,
    /// Its number in that log, from 1 and without a gap.
    pub seq: u64,
    /// Its id.
    pub id: EventId,
    /// The key under which a client sent it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub client_key: Option<String>,
    /// Who it comes from.
    pub author: Author,
    /// What has happened: `kind` and `body`.
    #[serde(flatten)]
    pub event: Event,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub at: jiff::Timestamp,
}

impl From<kept::StoredEvent> for LogEntry {
    fn from(kept: kept::StoredEvent) -> Self {
        let author = kept.author();
        Self {
            conversation: kept.conversation_id,
            seq: kept.seq,
            id: kept.id,
            client_key: kept.client_key,
            author,
            event: kept.event,
            at: kept.at,
        }
    }
}
