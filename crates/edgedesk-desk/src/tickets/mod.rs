//! Tickets: what a human has to do.

mod case_file;
mod list;
mod view;
mod work;

pub use list::TicketsAsked;
pub use view::{CaseFile, Environment, Happening, ReportHeadline, Ticket, TicketItem, TimelineEntry, Tried};
pub use work::TicketChange;
