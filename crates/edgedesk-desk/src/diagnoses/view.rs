use edgedesk_flow::event::{Headline, Outcome, Trigger};
use edgedesk_flow::{ConsentId, ConversationId, DiagnosisId, Symptom, Text};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::Step;

/// How far a diagnosis is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum DiagnosisStatus {
    /// It waits for its turn.
    Queued,
    /// It is being made.
    Running,
    /// It has a verdict.
    Completed,
    /// It could not be carried out.
    Failed,
    /// Somebody stopped it.
    Cancelled,
}

/// The form of an exported report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ReportFormat {
    /// For programs (`edgedesk.report/1`).
    Json,
    /// For browsers, in one file.
    Html,
    /// For tickets and chats.
    Markdown,
}

/// A diagnosis, without its steps and its report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct DiagnosisItem {
    /// Its id.
    pub id: DiagnosisId,
    /// The conversation that it belongs to.
    pub conversation: Option<ConversationId>,
    /// The URL as it is diagnosed.
    pub url: String,
    /// How it fails.
    pub symptom: Symptom,
    /// How far it is.
    pub status: DiagnosisStatus,
    /// What came out.
    pub outcome: Option<Outcome>,
    /// The root causes, in the order in which to mend them.
    pub causes: Vec<Headline>,
    /// Why there is no verdict, where it failed.
    pub failure: Option<Text>,
    /// Why it runs.
    pub trigger: Trigger,
    /// The diagnosis whose causes were checked again.
    pub previous: Option<DiagnosisId>,
    /// The consent that it cites.
    pub consent: Option<ConsentId>,
    /// When it was asked for.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// When it began.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub started_at: Option<Timestamp>,
    /// When it ended.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub ended_at: Option<Timestamp>,
}

/// A diagnosis.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Diagnosis {
    /// What stands in lists as well.
    #[serde(flatten)]
    pub item: DiagnosisItem,
    /// What was asked and answered on the way, so far.
    pub steps: Vec<Step>,
    /// The report (`edgedesk.report/1`), once there is a verdict.
    #[schema(value_type = Option<Object>)]
    pub report: Option<serde_json::Value>,
}

/// A diagnosis goes on: the steps that are new.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct DiagnosisProgress {
    /// Which one.
    pub id: DiagnosisId,
    /// How far it is.
    pub status: DiagnosisStatus,
    /// What is new.
    pub steps: Vec<Step>,
}
