//! Tickets, and what staff note about them.

mod note;
mod pace;

use edgedesk_flow::ticket::{Priority, Status};
use edgedesk_flow::{AccountId, ConversationId, DiagnosisId, TicketId, UserId};
use jiff::Timestamp;
use sea_orm::DbBackend;

pub use self::note::TicketNote;
pub use self::pace::TicketPace;
use crate::row::{args, table};
use crate::{Page, Reader, Scope, StoreError, Tx};

table! {
    /// A case for staff.
    pub struct Ticket in "tickets" {
        /// Its id.
        pub id: TicketId,
        /// The number that people quote.
        pub number: String,
        /// Whose it is.
        pub account_id: AccountId,
        /// Where it is talked about.
        pub conversation_id: ConversationId,
        /// Who asked for a human.
        pub requester_id: UserId,
        /// What it is about.
        pub subject: String,
        /// More words.
        pub description: String,
        /// How urgent it is.
        pub priority: Priority,
        /// Its state.
        pub status: Status,
        /// The agent who has taken it.
        pub agent_id: Option<UserId>,
        /// Their name.
        pub agent_name: Option<String>,
        /// The report that went along.
        pub diagnosis_id: Option<DiagnosisId>,
        /// When it was made.
        pub created_at: Timestamp,
        /// When it changed last; lists are sorted by it.
        pub updated_at: Timestamp,
        /// When staff answered first.
        pub first_response_at: Option<Timestamp>,
        /// When it was resolved last.
        pub resolved_at: Option<Timestamp>,
        /// When it was closed.
        pub closed_at: Option<Timestamp>,
    }
}

/// Which tickets a list has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TicketFilter {
    /// Those in this state.
    pub status: Option<Status>,
    /// Those that this agent has taken.
    pub agent: Option<UserId>,
    /// Those of this urgency.
    pub priority: Option<Priority>,
}

impl Reader {
    /// A ticket. Staff see all of them.
    pub async fn ticket(&self, scope: Scope, id: TicketId) -> Result<Option<Ticket>, StoreError> {
        let mut args = args![id];
        let sql = format!("SELECT * FROM tickets WHERE id = $1 AND {}", scope.on_account(&mut args));
        self.one(&sql, args).await
    }

    /// Tickets, those that changed last first.
    pub async fn tickets(
        &self,
        scope: Scope,
        filter: TicketFilter,
        page: Page,
    ) -> Result<Vec<Ticket>, StoreError> {
        let mut args =
            args![page.after.at, page.after.id, filter.status, filter.agent, filter.priority, page.limit];
        let sql = format!(
            "SELECT * FROM tickets WHERE (updated_at, id) < ($1, $2) \
             AND ($3 IS NULL OR status = $3) AND ($4 IS NULL OR agent_id = $4) AND ($5 IS NULL OR priority = $5) \
             AND {} ORDER BY updated_at DESC, id DESC LIMIT $6",
            scope.on_account(&mut args)
        );
        self.all(&sql, args).await
    }
}

impl Tx {
    /// Keeps a new ticket.
    pub async fn insert_ticket(&self, ticket: &Ticket) -> Result<(), StoreError> {
        self.insert(ticket).await
    }

    /// A ticket that is going to be changed. Lock its conversation first: everybody locks in this order.
    pub async fn lock_ticket(&self, scope: Scope, id: TicketId) -> Result<Option<Ticket>, StoreError> {
        let mut args = args![id];
        let lock = if self.backend() == DbBackend::Postgres { " FOR UPDATE" } else { "" };
        let scope = scope.on_account(&mut args);
        self.one(&format!("SELECT * FROM tickets WHERE id = $1 AND {scope}{lock}"), args).await
    }

    /// Keeps what has changed about a ticket.
    pub async fn save_ticket(&self, ticket: &Ticket) -> Result<(), StoreError> {
        let sql = "UPDATE tickets SET subject = $2, description = $3, priority = $4, status = $5, agent_id = $6, \
                   agent_name = $7, updated_at = $8, first_response_at = $9, resolved_at = $10, closed_at = $11 \
                   WHERE id = $1";
        let args = args![
            ticket.id,
            ticket.subject,
            ticket.description,
            ticket.priority,
            ticket.status,
            ticket.agent_id,
            ticket.agent_name,
            ticket.updated_at,
            ticket.first_response_at,
            ticket.resolved_at,
            ticket.closed_at
        ];
        self.execute(sql, args).await.map(|_| ())
    }
}
