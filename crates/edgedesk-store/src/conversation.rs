use edgedesk_flow::conversation::Status;
use edgedesk_flow::{AccountId, ConversationId, State, TicketId, UserId};
use jiff::Timestamp;
use sea_orm::{DbBackend, QueryResult, Value};

use crate::row::{Row, args, get};
use crate::{Page, Reader, Scope, StoreError, Tx};

/// A conversation, beside its log.
#[derive(Clone, Debug, PartialEq)]
pub struct Conversation {
    /// Its id.
    pub id: ConversationId,
    /// Whose it is: every member of the account may read it.
    pub account_id: AccountId,
    /// Who opened it.
    pub opener_id: UserId,
    /// Their name then.
    pub opener_name: String,
    /// The language that it was opened in: `zh` or `en`.
    pub lang: String,
    /// What it is about.
    pub title: String,
    /// The last words, cut short.
    pub preview: String,
    /// Where it stands: who answers, what is open, its ticket.
    pub state: State,
    /// The number of its last entry; 0 while there is none.
    pub last_seq: u64,
    /// How far the customer has read.
    pub customer_read_seq: u64,
    /// How far staff have read.
    pub agent_read_seq: u64,
    /// The agent who has taken it.
    pub agent_id: Option<UserId>,
    /// Their name.
    pub agent_name: Option<String>,
    /// Whether it goes before others in the queue.
    pub important: bool,
    /// Since when it waits for an agent; `None` while it does not wait.
    pub queued_at: Option<Timestamp>,
    /// When it was opened.
    pub created_at: Timestamp,
    /// When anything about it changed last; lists are sorted by it.
    pub updated_at: Timestamp,
}

impl Conversation {
    /// Who answers.
    pub fn status(&self) -> Status {
        self.state.status
    }

    /// Its ticket.
    pub fn ticket_id(&self) -> Option<TicketId> {
        self.state.ticket.as_ref().map(|ticket| ticket.id)
    }
}

/// `status` and `ticket_id` are columns so that queries can use them; what they say is the state's to say.
impl Row for Conversation {
    const TABLE: &'static str = "conversations";
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "account_id",
        "opener_id",
        "opener_name",
        "lang",
        "created_at",
        "title",
        "preview",
        "state",
        "status",
        "ticket_id",
        "last_seq",
        "customer_read_seq",
        "agent_read_seq",
        "agent_id",
        "agent_name",
        "important",
        "queued_at",
        "updated_at",
    ];

    fn values(&self) -> Vec<Value> {
        args![
            self.id,
            self.account_id,
            self.opener_id,
            self.opener_name,
            self.lang,
            self.created_at,
            self.title,
            self.preview,
            self.state,
            self.status(),
            self.ticket_id(),
            self.last_seq,
            self.customer_read_seq,
            self.agent_read_seq,
            self.agent_id,
            self.agent_name,
            self.important,
            self.queued_at,
            self.updated_at,
        ]
    }

    fn read(row: &QueryResult) -> Result<Self, StoreError> {
        Ok(Self {
            id: get(row, "id")?,
            account_id: get(row, "account_id")?,
            opener_id: get(row, "opener_id")?,
            opener_name: get(row, "opener_name")?,
            lang: get(row, "lang")?,
            title: get(row, "title")?,
            preview: get(row, "preview")?,
            state: get(row, "state")?,
            last_seq: get(row, "last_seq")?,
            customer_read_seq: get(row, "customer_read_seq")?,
            agent_read_seq: get(row, "agent_read_seq")?,
            agent_id: get(row, "agent_id")?,
            agent_name: get(row, "agent_name")?,
            important: get(row, "important")?,
            queued_at: get(row, "queued_at")?,
            created_at: get(row, "created_at")?,
            updated_at: get(row, "updated_at")?,
        })
    }
}

/// Which conversations a list has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ConversationFilter {
    /// Those in this state.
    pub status: Option<Status>,
    /// Those that this person opened.
    pub opener: Option<UserId>,
    /// Those that this agent has taken.
    pub agent: Option<UserId>,
}

impl Reader {
    /// A conversation.
    pub async fn conversation(
        &self,
        scope: Scope,
        id: ConversationId,
    ) -> Result<Option<Conversation>, StoreError> {
        let mut args = args![id];
        let sql =
            format!("SELECT * FROM conversations WHERE id = $1 AND {}", scope.on_conversations(&mut args));
        self.one(&sql, args).await
    }

    /// Conversations, those that changed last first.
    pub async fn conversations(
        &self,
        scope: Scope,
        filter: ConversationFilter,
        page: Page,
    ) -> Result<Vec<Conversation>, StoreError> {
        let mut args =
            args![page.after.at, page.after.id, filter.status, filter.opener, filter.agent, page.limit];
        let sql = format!(
            "SELECT * FROM conversations WHERE (updated_at, id) < ($1, $2) \
             AND ($3 IS NULL OR status = $3) AND ($4 IS NULL OR opener_id = $4) AND ($5 IS NULL OR agent_id = $5) \
             AND {} ORDER BY updated_at DESC, id DESC LIMIT $6",
            scope.on_conversations(&mut args)
        );
        self.all(&sql, args).await
    }

    /// The conversations that wait for an agent, in the order in which they are answered: important ones first,
    /// then who waits longest.
    pub async fn queue(&self, limit: u32) -> Result<Vec<Conversation>, StoreError> {
        let sql = "SELECT * FROM conversations WHERE queued_at IS NOT NULL \
                   ORDER BY important DESC, queued_at, id LIMIT $1";
        self.all(sql, args![limit]).await
    }

    /// How many conversations wait for an agent.
    pub async fn queue_length(&self) -> Result<u64, StoreError> {
        let sql = "SELECT COUNT(*) AS value FROM conversations WHERE queued_at IS NOT NULL";
        Ok(self.value(sql, args![]).await?.unwrap_or_default())
    }

    /// The place of a conversation among those that wait, the first being 1; `None` while it does not wait.
    pub async fn queue_place(&self, conversation: &Conversation) -> Result<Option<u64>, StoreError> {
        let Some(queued_at) = conversation.queued_at else { return Ok(None) };
        let sql = "SELECT COUNT(*) AS value FROM conversations WHERE queued_at IS NOT NULL \
                   AND (important > $1 OR (important = $1 AND (queued_at, id) < ($2, $3)))";
        let before: Option<u64> =
            self.value(sql, args![conversation.important, queued_at, conversation.id]).await?;
        Ok(Some(before.unwrap_or_default() + 1))
    }
}

impl Tx {
    /// Keeps a new conversation.
    pub async fn insert_conversation(&self, conversation: &Conversation) -> Result<(), StoreError> {
        self.insert(conversation).await
    }

    /// A conversation that is going to be changed: others who want to change it wait until the commit.
    pub async fn lock_conversation(
        &self,
        scope: Scope,
        id: ConversationId,
    ) -> Result<Option<Conversation>, StoreError> {
        let mut args = args![id];
        // SQLite has one writer, which needs no lock.
        let lock = if self.backend() == DbBackend::Postgres { " FOR UPDATE" } else { "" };
        let scope = scope.on_conversations(&mut args);
        self.one(&format!("SELECT * FROM conversations WHERE id = $1 AND {scope}{lock}"), args).await
    }

    /// Keeps what has changed about a conversation, `last_seq` among it.
    pub async fn save_conversation(&self, conversation: &Conversation) -> Result<(), StoreError> {
        let sql = "UPDATE conversations SET title = $2, preview = $3, state = $4, status = $5, ticket_id = $6, \
                   last_seq = $7, customer_read_seq = $8, agent_read_seq = $9, agent_id = $10, agent_name = $11, \
                   important = $12, queued_at = $13, updated_at = $14 WHERE id = $1";
        let mut args = conversation.values();
        // What never changes stands between the id and the rest.
        args.drain(1..6);
        self.execute(sql, args).await?;
        self.saved(conversation.id);
        Ok(())
    }
}
