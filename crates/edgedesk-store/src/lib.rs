//! What is kept: the conversation log, accounts, tickets, jobs. The only crate that knows SQL.
//!
//! [`Store`] opens SQLite or PostgreSQL. Queries are methods of [`Reader`], writes are methods of [`Tx`], and each
//! stands in the file of the row that it is about. Everything that is written goes through [`Store::write`], which
//! answers once it is safe on the disk; many writes share one flush (group commit).
//!
//! Times, ids and random values come in as arguments.

mod account;
mod attachment;
mod audit;
mod config;
mod consent;
mod conversation;
mod database;
mod diagnosis;
mod error;
mod idempotency;
mod job;
mod log;
mod migration;
mod number;
mod page;
mod presence;
mod reader;
mod row;
mod scope;
mod session;
mod setting;
mod share;
mod store;
mod ticket;
mod tx;
mod user;
mod writer;

pub use account::Account;
pub use attachment::Attachment;
pub use audit::{AuditEntry, BrokenChain, NewAudit};
pub use config::StoreConfig;
pub use consent::Consent;
pub use conversation::{Conversation, ConversationFilter};
pub use diagnosis::{Diagnosis, DiagnosisStatus, DiagnosisStep};
pub use error::StoreError;
pub use idempotency::IdempotencyKey;
pub use job::{Job, JobStatus, NewJob};
pub use log::{Appended, NewEvent, StoredEvent, TailEntry};
pub use page::{Cursor, NoCursor, Page};
pub use presence::Presence;
pub use reader::Reader;
pub use scope::Scope;
pub use session::Session;
pub use share::Share;
pub use store::Store;
pub use ticket::{Ticket, TicketFilter, TicketNote, TicketPace};
pub use tx::Tx;
pub use user::User;
pub use writer::Lane;
