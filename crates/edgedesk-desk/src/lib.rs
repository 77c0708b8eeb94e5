//! Use cases of the desk: conversations, diagnoses, tickets, consent, sessions, jobs.

pub mod actor;
pub mod admin;
pub mod attachments;
pub mod audit;
mod clock;
mod config;
pub mod consents;
pub mod conversations;
mod desk;
mod diagnoser;
pub mod diagnoses;
pub mod diagnosis;
mod error;
pub mod hours;
pub mod hub;
mod page;
pub mod panel;
pub mod queue;
mod random;
pub mod sessions;
pub mod staff;
pub mod tickets;
mod token;
mod worker;

pub use actor::{Actor, Permission, Role};
pub use clock::Clock;
pub use config::{DeskConfig, Example, QuickLink};
pub use desk::Desk;
pub use diagnoser::{Diagnoser, EvidenceError, Order, Prepared, ToolError, ToolResult, ToolRow, Verdict};
pub use error::DeskError;
pub use page::{Page, PageRequest};
pub use random::Random;
pub use token::Token;
pub use worker::Worker;
