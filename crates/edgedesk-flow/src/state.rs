use serde::{Deserialize, Serialize};

use crate::conversation::Status;
use crate::event::{Outcome, Trigger};
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
    /// Those before it, the newest first: their buttons can still be pressed. At most [`State::EARLIER`].
    pub earlier: Vec<LastDiagnosis>,
    /// The diagnoses that are watched. At most [`State::WATCHES`].
    pub watches: Vec<Watch>,
    /// A URL that came while something else was going on; it is offered next.
    pub next_url: Option<String>,
    /// The ticket, once there is one.
    pub ticket: Option<Ticket>,
    /// What the customer said first, cut and with secrets masked: the subject of a ticket, where no cause is known.
    pub first_words: Option<String>,
    /// Whether the desk has said its welcome.
    pub welcomed: bool,
    /// How many inputs in a row the desk has not understood.
    pub misunderstood: u8,
}

impl State {
    /// How many diagnoses are remembered besides the last.
    pub const EARLIER: usize = 8;
    /// How many diagnoses of one conversation are watched at a time.
    pub const WATCHES: usize = 5;

    /// The remembered diagnosis with this id.
    pub fn diagnosis(&self, id: DiagnosisId) -> Option<&LastDiagnosis> {
        self.last_diagnosis.iter().chain(&self.earlier).find(|it| it.id == id)
    }

    /// The ticket, where people still work on it.
    pub fn open_ticket(&self) -> Option<&Ticket> {
        self.ticket.as_ref().filter(|ticket| !ticket.status.is_final())
    }
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
        /// What goes on once it is granted.
        #[serde(default)]
        purpose: Purpose,
    },
    /// The URL card is open.
    Url {
        /// How it fails.
        symptom: Symptom,
        /// Whether it will be looked at from the outside only, without a consent.
        #[serde(default)]
        outside: bool,
    },
    /// A diagnosis runs.
    Running {
        /// Which one.
        diagnosis: DiagnosisId,
        /// The URL as typed.
        url: String,
        /// How it fails.
        #[serde(default)]
        symptom: Symptom,
        /// The consent that it cites; none looks from the outside only.
        #[serde(default)]
        consent: Option<ConsentId>,
        /// Why it runs.
        trigger: Trigger,
        /// The diagnosis whose causes are checked again.
        #[serde(default)]
        previous: Option<DiagnosisId>,
    },
    /// The dialog 联系人工 is open.
    Handoff {
        /// The subject that it began with.
        subject: String,
    },
}

impl Pending {
    /// The kind of card that is open, as the API names it.
    pub fn kind(&self) -> Option<&'static str> {
        match self {
            Self::Nothing => None,
            Self::Consent { .. } => Some("consent"),
            Self::Url { .. } => Some("url"),
            Self::Running { .. } => Some("running"),
            Self::Handoff { .. } => Some("handoff"),
        }
    }
}

/// What a consent is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "purpose", rename_all = "snake_case")]
pub enum Purpose {
    /// A diagnosis.
    #[default]
    Diagnose,
    /// A second look at the causes of a diagnosis.
    Recheck {
        /// Which one.
        diagnosis: DiagnosisId,
    },
    /// Looking from time to time whether a diagnosis still holds.
    Watch {
        /// Which one.
        diagnosis: DiagnosisId,
    },
}

/// A diagnosis that is watched.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Watch {
    /// Which one.
    pub diagnosis: DiagnosisId,
    /// The URL.
    pub url: String,
    /// The consent that its looks cite; none looks from the outside only.
    pub consent: Option<ConsentId>,
    /// The codes of the causes that were found last.
    pub causes: Vec<String>,
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
    /// What came out.
    pub outcome: Outcome,
    /// Whether it looked from the outside only, without a consent.
    pub outside: bool,
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
