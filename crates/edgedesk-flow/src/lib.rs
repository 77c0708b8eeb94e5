//! Conversations as pure state machines: what is said, what may happen next, and what is to be done about it.
//!
//! [`step()`] takes a conversation's [`State`] and an [`Input`] and gives back the next state and a list of
//! [`Effect`]s. It does no I/O, reads no clock and makes no ids: whoever calls it carries the effects out, in one
//! transaction with the event that caused them.

mod action;
mod context;
pub mod conversation;
mod effect;
pub mod event;
mod flows;
mod id;
mod input;
pub mod intent;
mod refusal;
pub mod secrets;
mod state;
mod step;
mod symptom;
mod text;
pub mod ticket;
mod tool;
mod turn;

pub use action::Action;
pub use context::Context;
pub use effect::Effect;
pub use event::Event;
pub use id::{
    AccountId, AttachmentId, ConsentId, ConversationId, DiagnosisId, EventId, SessionId, ShareId, TicketId,
    UserId,
};
pub use input::Input;
pub use refusal::Refusal;
pub use state::{Consent, LastDiagnosis, Pending, Purpose, State, Ticket, Watch};
pub use step::step;
pub use symptom::Symptom;
pub use text::Text;
pub use tool::Tool;
