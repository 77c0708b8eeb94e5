//! A diagnosis from what was asked to the evidence file: the wiring of engine, prober and control plane.

mod request;
mod run;
mod setup;
mod system;

use edgedesk_checks::report::Report;
use edgedesk_checks::{checks, engine};
use edgedesk_evidence::EvidenceFile;

pub use request::{Request, RequestError};
pub use run::{Progress, run};
pub use setup::{LabWiring, Session};

/// The report that an evidence file's verdict is: the same for a live run and for a replay of its file.
pub fn report(file: &EvidenceFile) -> Report {
    engine::judge(&file.id, &file.case, &file.evidence(), file.timing, checks::all())
}
