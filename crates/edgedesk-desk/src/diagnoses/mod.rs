//! Diagnoses: reading, stopping, exporting and sharing them.

mod cancel;
mod read;
mod share_view;
mod shares;
mod step;
mod view;

pub use read::ExportedReport;
pub use share_view::{NewShare, Share};
pub use step::{Step, StepState};
pub use view::{Diagnosis, DiagnosisItem, DiagnosisProgress, DiagnosisStatus, ReportFormat};
