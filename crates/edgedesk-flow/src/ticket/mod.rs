//! Tickets: priorities, states, and which state may follow which.

mod priority;
mod status;

pub use priority::Priority;
pub use status::{By, IllegalTransition, Status};
