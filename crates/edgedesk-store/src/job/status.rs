use serde::{Deserialize, Serialize};

/// Where a job stands. A job that is done is gone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum JobStatus {
    /// It waits for its time.
    Ready,
    /// A worker has it, for as long as the lease lasts.
    Running,
    /// It has failed too often, and waits for a human.
    Dead,
}
