//! Tickets: what a human has to do.

mod case_file;
mod list;
mod opened;
mod view;
mod work;

pub use list::TicketsAsked;
pub(crate) use opened::Opened;
pub use view::{CaseFile, Environment, Happening, ReportHeadline, Ticket, TicketItem, TimelineEntry, Tried};
pub use work::TicketChange;
