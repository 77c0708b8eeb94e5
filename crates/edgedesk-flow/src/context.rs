use crate::{ConsentId, DiagnosisId, TicketId};

/// What the outside offers to a step: the time, and ids and numbers for what the step may create.
#[derive(Clone, Debug)]
pub struct Context {
    /// Now.
    pub now: jiff::Timestamp,
    /// The language of the conversation, `zh` or `en`: for what exists in one language only, a ticket's subject.
    pub lang: String,
    /// Whether whoever gave the input may write and start things: owners and members may, read-only members may
    /// not. Only looked at where a customer gave it.
    pub may_act: bool,
    /// The id for a new consent, and its number.
    pub consent: (ConsentId, String),
    /// The id for a new diagnosis.
    pub diagnosis: DiagnosisId,
    /// The id for a new ticket, and its number.
    pub ticket: (TicketId, String),
    /// How long a consent is valid, in seconds.
    pub consent_valid_for_s: u64,
    /// The pause between two looks of a watch, in seconds.
    pub watch_every_s: u64,
    /// How long a watch goes on, in seconds.
    pub watch_for_s: u64,
    /// Whether there is a control plane to read, so that a consent has something to allow.
    pub has_control_plane: bool,
    /// Whether somebody answers at this hour, and if not, when.
    pub opens_at: Option<jiff::Timestamp>,
}
