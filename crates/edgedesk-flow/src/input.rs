use crate::event::{Attachment, DiagnosisCompleted};
use crate::ticket::Status;
use crate::{Action, ConsentId, DiagnosisId, Text, UserId};

/// What can come to a conversation.
#[derive(Clone, Debug, PartialEq)]
pub enum Input {
    /// The customer has opened it.
    Opened,
    /// The customer has typed.
    CustomerSaid {
        /// The words.
        text: String,
        /// The files.
        attachments: Vec<Attachment>,
    },
    /// The customer has pressed something.
    CustomerPressed(Action),
    /// An agent has typed.
    AgentSaid {
        /// The words.
        text: String,
        /// The files.
        attachments: Vec<Attachment>,
    },
    /// An agent has taken it.
    AgentTook {
        /// The agent.
        agent: UserId,
        /// The name that the customer sees.
        name: String,
    },
    /// An agent gives it back to the desk.
    AgentReturned,
    /// An agent, or time, moves the ticket.
    TicketMoved {
        /// The state that was asked for.
        to: Status,
        /// Who asks.
        by: crate::ticket::By,
    },
    /// A diagnosis has a verdict.
    DiagnosisCompleted(DiagnosisCompleted),
    /// The text of a diagnosis that [`crate::Effect::StartDiagnosis`] has asked for is no URL that can be looked at.
    UrlRefused {
        /// The diagnosis that does not come to be.
        diagnosis: DiagnosisId,
        /// What is wrong with the text, and what to type instead.
        error: Text,
    },
    /// A diagnosis could not be carried out.
    DiagnosisFailed {
        /// Which one.
        diagnosis: DiagnosisId,
        /// Why.
        reason: Text,
    },
    /// A consent's time has run out.
    ConsentExpired {
        /// Which one.
        consent: ConsentId,
    },
    /// A watch's time has run out.
    WatchExpired {
        /// The diagnosis that was watched.
        diagnosis: DiagnosisId,
    },
}
