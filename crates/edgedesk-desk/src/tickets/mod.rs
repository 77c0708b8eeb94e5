//! Tickets: what a human has to do.

mod view;

pub use view::{
    CaseFile, Environment, Happening, ReportHeadline, Ticket, TicketItem, TimelineEntry, Tried,
};
