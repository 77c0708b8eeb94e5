use serde::{Deserialize, Serialize};

use crate::{Case, Evidence, Record};

/// A run as it is kept: enough to make its report again, byte for byte, without the network.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct EvidenceFile {
    /// Always `edgedesk.evidence/1`.
    pub schema: String,
    /// The version of EdgeDesk that measured.
    pub version: String,
    /// The run's id.
    pub id: String,
    /// The language that text output was asked for in: `zh` or `en`.
    pub lang: String,
    /// What was to be found out.
    pub case: Case,
    /// Where the run's time went.
    pub timing: Timing,
    /// What was measured, sorted by probe.
    pub records: Vec<Record>,
}

/// The run's own durations, in milliseconds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Timing {
    /// From start to verdict.
    pub total_ms: f64,
    /// The longest chain of answers that waited for each other.
    pub critical_path_ms: f64,
}

/// Why an evidence file cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum FileError {
    /// It is no JSON of this shape; line and column are in the message.
    #[error("not an EdgeDesk evidence file: {0}")]
    Shape(#[from] serde_json::Error),
    /// It names another schema.
    #[error("`schema` is {0:?}; this version reads \"edgedesk.evidence/1\"")]
    Schema(String),
}

impl EvidenceFile {
    /// The schema's name.
    pub const SCHEMA: &str = "edgedesk.evidence/1";

    /// Reads a file's text.
    pub fn parse(text: &str) -> Result<Self, FileError> {
        let file: Self = serde_json::from_str(text)?;
        if file.schema == Self::SCHEMA { Ok(file) } else { Err(FileError::Schema(file.schema)) }
    }

    /// The evidence in it.
    pub fn evidence(&self) -> Evidence {
        self.records.iter().cloned().collect()
    }
}
