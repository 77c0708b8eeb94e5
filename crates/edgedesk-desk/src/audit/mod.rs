//! The audit log: everything that was done for or about a customer.

mod done;
mod list;
mod view;

pub(crate) use done::Done;
pub use view::AuditItem;
