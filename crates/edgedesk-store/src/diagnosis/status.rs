use serde::{Deserialize, Serialize};

/// How far a diagnosis is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DiagnosisStatus {
    /// It waits for its turn.
    Queued,
    /// It looks.
    Running,
    /// It has a verdict.
    Completed,
    /// It ended without one.
    Failed,
    /// The customer stopped it.
    Cancelled,
}

impl DiagnosisStatus {
    /// Whether nothing more will come of it.
    pub fn is_final(self) -> bool {
        matches!(self, Self::Completed | Self::Failed | Self::Cancelled)
    }
}
