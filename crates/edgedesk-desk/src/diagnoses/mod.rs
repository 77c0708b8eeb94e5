//! Diagnoses: reading, stopping, exporting and sharing them.

mod cancel;
mod evidence;
mod read;
mod share_view;
mod shares;
mod step;
mod view;

pub(crate) use evidence::pack;
pub use read::ExportedReport;
pub use share_view::{NewShare, Share};
pub use step::{Step, StepState};
pub use view::{Diagnosis, DiagnosisItem, DiagnosisProgress, DiagnosisStatus, ReportFormat};
