//! The report: schema `edgedesk.report/1`.

mod build;
mod model;
mod path;

pub use build::build;
pub use model::{
    Certainty, EvidenceEntry, FindingEntry, Hop, HopName, HopState, Outcome, Report, RootCause, TargetEntry,
    TimingEntry,
};
