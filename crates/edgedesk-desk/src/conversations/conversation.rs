use edgedesk_flow::conversation::Status;
use edgedesk_flow::event::Author;
use edgedesk_flow::ticket;
use edgedesk_flow::{AccountId, ConversationId, TicketId, UserId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::queue::QueuePlace;

/// A conversation, without its log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Conversation {
    /// Its id.
    pub id: ConversationId,
    /// The account that it belongs to.
    pub account: AccountId,
    /// Who answers.
    pub status: Status,
    /// What it is called, from the first thing that was said; empty until then.
    pub title: String,
    /// The language in which it was opened, `zh` or `en`.
    pub lang: String,
    /// The member who opened it.
    pub opener: Person,
    /// The agent who has taken it.
    pub agent: Option<Person>,
    /// The ticket that goes with it.
    pub ticket: Option<TicketMark>,
    /// The number of the last entry of its log.
    pub last_seq: u64,
    /// Up to which entry a member of the account has read.
    pub customer_read_seq: u64,
    /// Up to which entry an agent has read.
    pub agent_read_seq: u64,
    /// When it was opened.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// When something was last said or done.
    #[schema(value_type = String, format = DateTime)]
    pub updated_at: Timestamp,
    /// The beginning of what was last said.
    pub preview: String,
    /// The card that is open.
    pub pending: Option<Card>,
    /// Since when it waits for an agent.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub queued_at: Option<Timestamp>,
    /// Its place, while it waits for an agent.
    pub queue: Option<QueuePlace>,
}

/// Somebody, by the name that others see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Person {
    /// Who.
    pub id: UserId,
    /// Their name.
    pub name: String,
}

/// The ticket of a conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TicketMark {
    /// Which one.
    pub id: TicketId,
    /// The number that people quote.
    pub number: String,
    /// Its state.
    pub status: ticket::Status,
    /// How urgent it is.
    pub priority: ticket::Priority,
}

/// The kind of card that waits for the customer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Card {
    /// The desk asks for a consent.
    Consent,
    /// The desk asks for a URL.
    Url,
    /// A diagnosis runs.
    Running,
    /// The dialog 联系人工.
    Handoff,
}

/// Somebody types.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Typing {
    /// Where.
    pub conversation: ConversationId,
    /// Who.
    pub author: Author,
}

/// Somebody has read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ReadMark {
    /// Where.
    pub conversation: ConversationId,
    /// Up to which entry a member of the account has read.
    pub customer_read_seq: u64,
    /// Up to which entry an agent has read.
    pub agent_read_seq: u64,
}
