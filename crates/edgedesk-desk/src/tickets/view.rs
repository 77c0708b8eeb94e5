use edgedesk_flow::event::{Attachment, Headline, Outcome};
use edgedesk_flow::ticket::{Priority, Status};
use edgedesk_flow::{ConversationId, DiagnosisId, Text, TicketId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::consents::Consent;
use crate::conversations::Person;
use crate::sessions::Account;

/// A ticket, as it stands in lists.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TicketItem {
    /// Its id.
    pub id: TicketId,
    /// The number that people quote.
    pub number: String,
    /// The conversation in which it is talked about.
    pub conversation: ConversationId,
    /// The account.
    pub account: Account,
    /// The member who asked for a human.
    pub requester: Person,
    /// What it is about.
    pub subject: String,
    /// How urgent it is.
    pub priority: Priority,
    /// Its state.
    pub status: Status,
    /// What the customer reads for that state.
    pub label: Text,
    /// The agent.
    pub agent: Option<Person>,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// When something was last said or done.
    #[schema(value_type = String, format = DateTime)]
    pub updated_at: Timestamp,
    /// When an agent first answered.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub first_response_at: Option<Timestamp>,
    /// When it was resolved last.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub resolved_at: Option<Timestamp>,
}

/// A ticket.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Ticket {
    /// What stands in lists as well.
    #[serde(flatten)]
    pub item: TicketItem,
    /// More words of the customer.
    pub description: String,
    /// The states that may follow, for whoever asks.
    pub may_become: Vec<Status>,
    /// What an agent has to know; staff only.
    pub case: Option<CaseFile>,
}

/// What an agent has to know before the first word.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct CaseFile {
    /// The report that went along.
    pub diagnosis: Option<ReportHeadline>,
    /// The account's consents in this conversation.
    pub consents: Vec<Consent>,
    /// What was tried before a human was asked, oldest first.
    pub tried: Vec<Tried>,
    /// What the customer sits at.
    pub environment: Environment,
    /// The files of the conversation.
    pub attachments: Vec<Attachment>,
    /// What staff wrote for one another, and what happened to the ticket, oldest first.
    pub timeline: Vec<TimelineEntry>,
}

/// A report in a few words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ReportHeadline {
    /// Whose report.
    pub id: DiagnosisId,
    /// The URL.
    pub url: String,
    /// What came out.
    pub outcome: Option<Outcome>,
    /// The root causes, in the order in which to mend them.
    pub causes: Vec<Headline>,
}

/// Something that was tried.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Tried {
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// What, and what came of it.
    pub what: Text,
}

/// What a customer sits at.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Environment {
    /// The language of the conversation.
    pub lang: String,
    /// What the browser calls itself.
    pub user_agent: Option<String>,
}

/// Something in the life of a ticket that staff see.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct TimelineEntry {
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// Who.
    pub author: String,
    /// What.
    #[serde(flatten)]
    pub what: Happening,
}

/// What happened to a ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Happening {
    /// Somebody wrote a note for the others.
    Note {
        /// The words.
        text: String,
    },
    /// It is in another state.
    Status {
        /// The state it was in.
        from: Status,
        /// The state it is in.
        to: Status,
    },
    /// An agent took it.
    Taken {},
    /// The agent gave it back.
    GivenBack {},
    /// It is more, or less, urgent now.
    Priority {
        /// How urgent it is.
        to: Priority,
    },
    /// It has another subject.
    Subject {
        /// The subject.
        to: String,
    },
}
