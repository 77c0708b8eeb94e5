use serde::{Deserialize, Serialize};

use crate::ticket::{Priority, Status};
use crate::{DiagnosisId, Text, TicketId, UserId};

/// The dialog 联系人工, with what it begins with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct HandoffOffered {
    /// A subject made from the talk; the customer may change it.
    pub subject: String,
    /// What is said above the form.
    pub text: Text,
    /// The report that goes along.
    pub diagnosis: Option<DiagnosisId>,
}

/// A ticket exists.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TicketCreated {
    /// For its page: `/api/v1/tickets/{id}`.
    pub id: TicketId,
    /// The number that people quote: `T-20261123-000007`.
    pub number: String,
    /// What it is about.
    pub subject: String,
    /// How urgent it is.
    pub priority: Priority,
    /// The report that went along.
    pub diagnosis: Option<DiagnosisId>,
}

/// A ticket is in another state.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TicketStatusChanged {
    /// Which one.
    pub id: TicketId,
    /// Its number.
    pub number: String,
    /// The state it was in.
    pub from: Status,
    /// The state it is in.
    pub to: Status,
}

/// An agent has taken the conversation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ConversationAssigned {
    /// The agent.
    pub agent: UserId,
    /// The name that the customer sees.
    pub name: String,
}
