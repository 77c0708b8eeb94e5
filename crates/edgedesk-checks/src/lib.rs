//! The diagnosis: checks, causes, ranking and the report.
//!
//! Everything here is a pure function of a [`edgedesk_evidence::Case`] and its evidence. There is no I/O and
//! no clock: the [`engine`] says what it wants to know, and whoever drives it carries the probes out.

pub mod catalogue;
pub mod causes;
pub mod checks;
pub mod engine;
mod ranking;
pub mod report;
pub mod site;
pub mod vendors;
pub mod words;
pub mod world;
