use serde::{Deserialize, Serialize};

use crate::conversation::Status;
use crate::{ConsentId, DiagnosisId, Symptom, TicketId};

/// Where a conversation stands: everything that decides what an input means. Kept beside the log, and written in
/// the same transaction.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct State {
    /// Who answers.
    pub status: Status,
    /// What the desk has asked for, or is doing.
    pub pending: Pending,
    /// The consent that diagnoses cite, while it is valid.
    pub consent: Option<Consent>,
    /// The last diagnosis that has a verdict.
    pub last_diagnosis: Option<LastDiagnosis>,
    /// The diagnoses that are watched.
    pub watches: Vec<DiagnosisId>,
    /// The ticket, once there is one.
    pub ticket: Option<Ticket>,
    /// How many inputs in a row the desk has not understood.
    pub misunderstood: u8,
}

/// What the desk has asked for, or is doing.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum Pending {
    /// Nothing.
    #[default]
    Nothing,
    /// The consent card is open; what was asked for goes on once it is granted.
    Consent {
        /// The URL, where it is known already.
        url: Option<String>,
        /// How it fails.
        symptom: Symptom,
    },
    /// The URL card is open.
    Url {
        /// How it fails.
        symptom: Symptom,
    },
    /// A diagnosis runs.
    Running {
        /// Which one.
        diagnosis: DiagnosisId,
        /// The URL.
        url: String,
    },
    /// The dialog 联系人工 is open.
    Handoff,
}

/// A valid consent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Consent {
    /// Which one.
    pub id: ConsentId,
    /// Its number.
    pub number: String,
    /// Until when.
    pub expires_at: jiff::Timestamp,
}

/// The last diagnosis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LastDiagnosis {
    /// Which one.
    pub id: DiagnosisId,
    /// The URL.
    pub url: String,
    /// How it fails.
    pub symptom: Symptom,
    /// The codes of its root causes.
    pub causes: Vec<String>,
    /// The first cause's title, for the subject of a ticket.
    pub title: Option<crate::Text>,
}

/// The ticket of a conversation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ticket {
    /// Which one.
    pub id: TicketId,
    /// Its number.
    pub number: String,
    /// Its state.
    pub status: crate::ticket::Status,
}
