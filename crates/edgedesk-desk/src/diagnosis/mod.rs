//! A diagnosis from what was asked to the evidence file: the wiring of engine, prober and control plane.

mod driver;
mod ground;
mod rate;
mod request;
mod run;
mod session;
mod step;
mod symptom;
mod system;

use edgedesk_checks::report::Report;
use edgedesk_checks::{checks, engine};
use edgedesk_evidence::EvidenceFile;

pub use driver::{Driver, DriverConfig, RunError};
pub use ground::{Ground, LabWiring};
pub use rate::Rate;
pub use request::{Request, RequestError};
pub use run::{Progress, run};
pub use session::{Question, Session};

pub(crate) use driver::target;
pub(crate) use run::answer;

/// The report that an evidence file's verdict is: the same for a live run and for a replay of its file.
pub fn report(file: &EvidenceFile) -> Report {
    engine::judge(&file.id, &file.case, &file.evidence(), file.timing, checks::all())
}
