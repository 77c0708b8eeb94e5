//! The entries of a conversation's log. Once written, an entry never changes: what is later is a later entry.

mod attachment;
mod author;
mod choice;
mod consent;
mod diagnosis;
mod message;
mod ticket;
mod tool;

use serde::{Deserialize, Serialize};

pub use attachment::Attachment;
pub use author::{Author, AuthorKind};
pub use choice::Choice;
pub use consent::{ConsentDeclined, ConsentEnded, ConsentGranted, ConsentRequested};
pub use diagnosis::{
    DiagnosisCompleted, DiagnosisEnded, DiagnosisStarted, Headline, Outcome, Trigger, UrlRequested,
    WatchEnded, WatchEnding, WatchStarted,
};
pub use message::{MessageCreated, Utterance};
pub use ticket::{ConversationAssigned, HandoffOffered, TicketCreated, TicketStatusChanged};
pub use tool::{Tone, ToolCompleted};

/// What has happened in a conversation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(tag = "kind", content = "body")]
pub enum Event {
    /// Somebody said something: the customer, an agent, or the desk itself.
    #[serde(rename = "message.created")]
    MessageCreated(MessageCreated),
    /// The desk asks to be let into the account's configuration. Answered by `consent.granted`, `consent.declined`.
    #[serde(rename = "consent.requested")]
    ConsentRequested(ConsentRequested),
    /// A numbered receipt: what was allowed, and until when.
    #[serde(rename = "consent.granted")]
    ConsentGranted(ConsentGranted),
    /// The customer would rather not.
    #[serde(rename = "consent.declined")]
    ConsentDeclined(ConsentDeclined),
    /// The customer took a consent back.
    #[serde(rename = "consent.revoked")]
    ConsentRevoked(ConsentEnded),
    /// A consent's time has run out.
    #[serde(rename = "consent.expired")]
    ConsentExpired(ConsentEnded),
    /// The URL card.
    #[serde(rename = "url.requested")]
    UrlRequested(UrlRequested),
    /// A diagnosis runs.
    #[serde(rename = "diagnosis.started")]
    DiagnosisStarted(DiagnosisStarted),
    /// It has a verdict.
    #[serde(rename = "diagnosis.completed")]
    DiagnosisCompleted(DiagnosisCompleted),
    /// It could not be carried out.
    #[serde(rename = "diagnosis.failed")]
    DiagnosisFailed(DiagnosisEnded),
    /// The customer stopped it.
    #[serde(rename = "diagnosis.cancelled")]
    DiagnosisCancelled(DiagnosisEnded),
    /// The desk looks again from time to time until the site is well.
    #[serde(rename = "watch.started")]
    WatchStarted(WatchStarted),
    /// It looks no more.
    #[serde(rename = "watch.ended")]
    WatchEnded(WatchEnded),
    /// A self-service tool has answered.
    #[serde(rename = "tool.completed")]
    ToolCompleted(ToolCompleted),
    /// The dialog 联系人工 is offered.
    #[serde(rename = "handoff.offered")]
    HandoffOffered(HandoffOffered),
    /// A ticket exists for this conversation.
    #[serde(rename = "ticket.created")]
    TicketCreated(TicketCreated),
    /// The ticket is in another state.
    #[serde(rename = "ticket.status_changed")]
    TicketStatusChanged(TicketStatusChanged),
    /// The conversation waits for an agent.
    #[serde(rename = "conversation.queued")]
    ConversationQueued {},
    /// An agent has taken it.
    #[serde(rename = "conversation.assigned")]
    ConversationAssigned(ConversationAssigned),
    /// It was given back: the desk answers again.
    #[serde(rename = "conversation.returned")]
    ConversationReturned {},
    /// Nobody answers any more.
    #[serde(rename = "conversation.ended")]
    ConversationEnded {},
}

impl Event {
    /// The name under which it is stored and sent: `message.created`.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::MessageCreated(_) => "message.created",
            Self::ConsentRequested(_) => "consent.requested",
            Self::ConsentGranted(_) => "consent.granted",
            Self::ConsentDeclined(_) => "consent.declined",
            Self::ConsentRevoked(_) => "consent.revoked",
            Self::ConsentExpired(_) => "consent.expired",
            Self::UrlRequested(_) => "url.requested",
            Self::DiagnosisStarted(_) => "diagnosis.started",
            Self::DiagnosisCompleted(_) => "diagnosis.completed",
            Self::DiagnosisFailed(_) => "diagnosis.failed",
            Self::DiagnosisCancelled(_) => "diagnosis.cancelled",
            Self::WatchStarted(_) => "watch.started",
            Self::WatchEnded(_) => "watch.ended",
            Self::ToolCompleted(_) => "tool.completed",
            Self::HandoffOffered(_) => "handoff.offered",
            Self::TicketCreated(_) => "ticket.created",
            Self::TicketStatusChanged(_) => "ticket.status_changed",
            Self::ConversationQueued {} => "conversation.queued",
            Self::ConversationAssigned(_) => "conversation.assigned",
            Self::ConversationReturned {} => "conversation.returned",
            Self::ConversationEnded {} => "conversation.ended",
        }
    }
}
