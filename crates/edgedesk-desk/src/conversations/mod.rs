//! Conversations: opening, reading, saying, pressing.

mod conversation;
mod effects;
mod entry;
mod events;
mod keep;
mod list;
mod mark_read;
mod open;
mod preview;
mod say;
mod ticket_effects;
mod title;
mod turn;
mod typing;
mod view;

pub use conversation::{Card, Conversation, Person, ReadMark, TicketMark, Typing};
pub use entry::LogEntry;
pub use events::EventsAsked;
pub use list::ConversationsAsked;
pub use say::{NewMessage, Sent};
pub(crate) use turn::{Speaker, TurnDone, TurnRequest, What};
