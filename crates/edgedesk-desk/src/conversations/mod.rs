//! Conversations: opening, reading, saying, pressing.

mod conversation;
mod effects;
mod entry;
mod open;
mod preview;
mod read;
mod say;
mod ticket_effects;
mod title;
mod turn;

pub use conversation::{Card, Conversation, Person, ReadMark, TicketMark, Typing};
pub use entry::LogEntry;
pub use read::{ConversationsAsked, EventsAsked};
pub use say::{NewMessage, Sent};
pub(crate) use turn::{Speaker, TurnDone, TurnRequest, What};
