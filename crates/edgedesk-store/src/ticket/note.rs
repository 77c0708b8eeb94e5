use edgedesk_flow::{TicketId, UserId};
use jiff::Timestamp;
use uuid::Uuid;

use crate::row::{args, table};
use crate::{Reader, StoreError, Tx};

table! {
    /// A line of a ticket's history that only staff see.
    pub struct TicketNote in "ticket_notes" {
        /// Its id.
        pub id: Uuid,
        /// Of which ticket.
        pub ticket_id: TicketId,
        /// Who it comes from; the desk itself is none.
        pub author_id: Option<UserId>,
        /// Their name.
        pub author_name: String,
        /// `note`, or what has changed: `status`, `priority`, `agent`.
        pub kind: String,
        /// The words, or the change.
        pub body: serde_json::Value,
        /// When.
        pub at: Timestamp,
    }
}

impl Reader {
    /// A ticket's history, the oldest line first. For staff alone.
    pub async fn ticket_notes(&self, ticket: TicketId) -> Result<Vec<TicketNote>, StoreError> {
        self.all("SELECT * FROM ticket_notes WHERE ticket_id = $1 ORDER BY at, id", args![ticket]).await
    }
}

impl Tx {
    /// Keeps a line.
    pub async fn insert_ticket_note(&self, note: &TicketNote) -> Result<(), StoreError> {
        self.insert(note).await
    }
}
