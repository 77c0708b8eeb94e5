use edgedesk_evidence::{Answer, Probe};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::catalogue::{Actor, Grade, Layer, RuledOut, Status};
use crate::words::Words;

/// A diagnosis as it is handed out (`edgedesk.report/1`; the JSON Schema is `docs/report.schema.json`).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the published schema documents each field")]
pub struct Report {
    pub schema: String,
    pub id: String,
    pub target: TargetEntry,
    pub outcome: Outcome,
    pub root_causes: Vec<RootCause>,
    pub advice: Vec<RootCause>,
    pub findings: Vec<FindingEntry>,
    pub notes: Vec<RootCause>,
    pub path: Vec<Hop>,
    pub timing: TimingEntry,
    pub evidence: Vec<EvidenceEntry>,
}

/// What was diagnosed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TargetEntry {
    /// The URL, secrets as placeholders; what was typed where it is no URL.
    pub url: String,
    /// Its host; empty where there is none.
    pub host: String,
    /// The asking account.
    pub account: Option<String>,
    /// What was mended in what was typed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Words>,
}

/// What the diagnosis comes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Nothing is wrong.
    Healthy,
    /// At least one cause, proven or probable.
    Faulty,
    /// What is needed for a verdict could not be measured.
    Inconclusive,
    /// The target is not probed.
    Refused,
}

/// A cause that stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the published schema documents each field")]
pub struct RootCause {
    pub code: String,
    pub grade: Grade,
    pub certainty: Certainty,
    pub who_acts: Actor,
    pub title: Words,
    pub summary: Words,
    pub fix: Vec<Words>,
    pub evidence: Vec<String>,
    pub explains: Vec<String>,
    pub ruled_out: Vec<RuledOut>,
    pub reproduce: Vec<String>,
}

/// How sure a cause is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Certainty {
    /// Grade A or B.
    RootCause,
    /// Grade C or D.
    Probable,
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the published schema documents each field")]
pub struct FindingEntry {
    pub check: String,
    pub slug: String,
    pub tag: String,
    pub status: Status,
    pub layer: Layer,
    pub subject: String,
    pub title: Words,
    pub message: Words,
    pub remedy: Vec<Words>,
    pub evidence: Vec<String>,
}

/// One hop of the path picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hop {
    /// Which.
    pub hop: HopName,
    /// How it stands.
    pub state: HopState,
}

/// The hops of the path picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum HopName {
    Visitor,
    Dns,
    Edge,
    Origin,
}

/// How a hop stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum HopState {
    Ok,
    Degraded,
    Broken,
    NotMeasured,
}

/// The run's figures.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimingEntry {
    /// From start to verdict, in milliseconds.
    pub total_ms: f64,
    /// How many probes were asked.
    pub probes: usize,
    /// The longest chain of answers that waited for each other, in milliseconds.
    pub critical_path_ms: f64,
}

/// One probe and its answer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct EvidenceEntry {
    /// `e1`, `e2`, … in the order of the probes.
    pub id: String,
    /// What was asked.
    pub probe: Probe,
    /// What came of it.
    pub answer: Answer,
    /// From where.
    pub vantage: String,
    /// When.
    pub at: Timestamp,
    /// For how long, in milliseconds.
    pub ms: f64,
}
