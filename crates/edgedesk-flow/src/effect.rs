use crate::event::{Attachment, Trigger};
use crate::ticket::Priority;
use crate::{AttachmentId, ConsentId, DiagnosisId, Event, Symptom, TicketId, Tool};

/// What is to be done. Effects are carried out in their order, in the transaction that keeps the new state.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Write an entry of the log; `bot` entries come from the desk, others from whoever gave the input.
    Append {
        /// The entry.
        event: Event,
        /// Whether it is the desk that speaks.
        bot: bool,
    },
    /// Keep a consent receipt, and wake [`crate::Input::ConsentExpired`] at its end.
    KeepConsent {
        /// The id and number that the context offered.
        id: ConsentId,
        /// Its number.
        number: String,
        /// Until when.
        expires_at: jiff::Timestamp,
    },
    /// Mark a consent as revoked: nothing may cite it from now on.
    RevokeConsent {
        /// Which one.
        id: ConsentId,
    },
    /// Mend the URL, queue the diagnosis, and append `diagnosis.started` with the URL as mended and what was mended.
    /// Where the text is no URL that can be looked at, nothing is queued or appended:
    /// [`crate::Input::UrlRefused`] comes back, in the same transaction.
    StartDiagnosis {
        /// The id that the context offered.
        id: DiagnosisId,
        /// The URL as typed.
        url: String,
        /// How it fails.
        symptom: Symptom,
        /// The consent that it cites; without one, nothing of the account is read.
        consent: Option<ConsentId>,
        /// Why it runs.
        trigger: Trigger,
        /// The diagnosis whose causes are checked again.
        previous: Option<DiagnosisId>,
    },
    /// Stop a running diagnosis.
    CancelDiagnosis {
        /// Which one.
        id: DiagnosisId,
    },
    /// Look again every `every_s` seconds until `until`.
    StartWatch {
        /// The diagnosis whose causes are watched.
        diagnosis: DiagnosisId,
        /// The pause, in seconds.
        every_s: u64,
        /// The end.
        until: jiff::Timestamp,
    },
    /// Look no more.
    StopWatch {
        /// The diagnosis whose causes were watched.
        diagnosis: DiagnosisId,
    },
    /// Use a tool, and append `tool.completed` or a message that says what is missing.
    UseTool {
        /// Which one.
        tool: Tool,
        /// Its form.
        input: serde_json::Value,
        /// The valid consent, where there is one; without one, nothing of the account is read.
        consent: Option<ConsentId>,
    },
    /// Keep a ticket.
    CreateTicket {
        /// The id and number that the context offered.
        id: TicketId,
        /// Its number.
        number: String,
        /// How urgent it is.
        priority: Priority,
        /// What it is about.
        subject: String,
        /// More words.
        description: String,
        /// The report that goes along.
        diagnosis: Option<DiagnosisId>,
        /// The files that go along.
        attachments: Vec<AttachmentId>,
    },
    /// Keep a ticket's new state.
    MoveTicket {
        /// Which one.
        id: TicketId,
        /// The state.
        to: crate::ticket::Status,
    },
    /// Files that came with a message are part of the conversation now.
    Attach {
        /// The files.
        attachments: Vec<Attachment>,
    },
}
