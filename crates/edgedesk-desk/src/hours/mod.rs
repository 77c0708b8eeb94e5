//! When somebody answers: a weekly table in the desk's time zone, holidays, and the workdays made up for them.

mod table;
mod words;

pub use table::{BusinessHours, HoursError, Span};
