use std::time::Duration;

use edgedesk_flow::event::{Headline, Outcome, Tone};
use edgedesk_flow::{Symptom, Text, Tool};
use futures_util::future::BoxFuture;
use serde::{Deserialize, Serialize};
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use crate::diagnoses::{ReportFormat, Step};

/// What looks at sites: the diagnosis and the self-service tools. The desk keeps and shows what it says.
pub trait Diagnoser: Send + Sync {
    /// Whether there is a control plane to read, so that a consent has something to allow.
    fn has_control_plane(&self) -> bool;

    /// Mends what was typed as a URL.
    ///
    /// # Errors
    /// What is wrong with it, and what to type instead.
    fn prepare(&self, url: &str, symptom: &Symptom) -> Result<Prepared, Text>;

    /// Carries a diagnosis out. It ends by its deadline, or as soon as it is cancelled.
    fn diagnose(
        &self,
        order: Order,
        steps: mpsc::UnboundedSender<Step>,
        cancel: CancellationToken,
    ) -> BoxFuture<'_, Result<Verdict, Text>>;

    /// The report of kept evidence (`edgedesk.report/1`).
    ///
    /// # Errors
    /// Where the evidence cannot be read.
    fn report(&self, evidence: &[u8]) -> Result<serde_json::Value, EvidenceError>;

    /// The report of kept evidence, as a file.
    ///
    /// # Errors
    /// Where the evidence cannot be read.
    fn export(&self, evidence: &[u8], format: ReportFormat, lang: &str) -> Result<String, EvidenceError>;

    /// Uses a self-service tool.
    fn use_tool<'a>(
        &'a self,
        tool: Tool,
        input: &'a serde_json::Value,
        account: Option<&'a str>,
    ) -> BoxFuture<'a, Result<ToolResult, ToolError>>;
}

/// A URL that can be looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prepared {
    /// The URL as it will be diagnosed. It may hold secrets that the customer pasted.
    pub url: String,
    /// The same with placeholders for them, to be kept and shown.
    pub shown: String,
    /// What was mended.
    pub corrections: Vec<Text>,
}

/// A diagnosis to carry out.
#[derive(Clone, Debug, PartialEq)]
pub struct Order {
    /// The URL, mended.
    pub url: String,
    /// How it fails.
    pub symptom: Symptom,
    /// The control plane's name of the account whose configuration may be read, where a consent allows it.
    pub account: Option<String>,
    /// How long it may take.
    pub deadline: Duration,
    /// The id that the report bears.
    pub id: String,
    /// The customer's language.
    pub lang: String,
}

/// What came out of a diagnosis.
#[derive(Clone, Debug, PartialEq)]
pub struct Verdict {
    /// Everything that was measured, as it is kept: the report is made from it again each time.
    pub evidence: Vec<u8>,
    /// What came out.
    pub outcome: Outcome,
    /// The root causes, in the order in which to mend them.
    pub causes: Vec<Headline>,
    /// From start to verdict.
    pub took: Duration,
}

/// Evidence that cannot be read.
#[derive(Debug, thiserror::Error)]
#[error("the evidence cannot be read: {0}")]
pub struct EvidenceError(pub String);

/// Why a tool gave no answer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToolError {
    /// The field of its form that is wrong; none where the form is not at fault.
    pub field: Option<String>,
    /// A stable word for programs.
    pub code: &'static str,
    /// What to do about it.
    pub remedy: Text,
}

/// What a tool has found out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ToolResult {
    /// Which tool.
    pub tool: Tool,
    /// What it was asked about: the URL, name or address.
    pub subject: String,
    /// How good the answer is.
    pub tone: Tone,
    /// The answer in one sentence.
    pub headline: Text,
    /// The answer's parts.
    pub rows: Vec<ToolRow>,
    /// What to do.
    pub advice: Vec<Text>,
    /// Commands that show the same.
    pub commands: Vec<String>,
}

/// A part of a tool's answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ToolRow {
    /// What it is.
    pub label: Text,
    /// What was found.
    pub value: String,
    /// How good it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub tone: Option<Tone>,
    /// What it means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}
