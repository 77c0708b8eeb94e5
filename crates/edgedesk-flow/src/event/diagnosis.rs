use serde::{Deserialize, Serialize};

use crate::{DiagnosisId, Symptom, Text};

/// The URL card is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct UrlRequested {
    /// What the field begins with.
    pub suggested: Option<String>,
    /// What was wrong with what was typed last.
    pub error: Option<Text>,
}

/// Why a diagnosis runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Trigger {
    /// The customer asked.
    Asked,
    /// The customer says it is fixed.
    Recheck,
    /// The desk watches the site.
    Watch,
}

/// A diagnosis runs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct DiagnosisStarted {
    /// For its progress and its report: `/api/v1/diagnoses/{id}`.
    pub id: DiagnosisId,
    /// The URL as it is diagnosed.
    pub url: String,
    /// What was mended in what was typed.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Text>,
    /// How it fails.
    #[serde(default)]
    pub symptom: Symptom,
    /// The number of the consent that it cites.
    pub consent: Option<String>,
    /// Why it runs.
    pub trigger: Trigger,
    /// The diagnosis whose cause is checked again.
    pub previous: Option<DiagnosisId>,
}

/// What came out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Nothing is wrong.
    Healthy,
    /// Something is wrong, and it has a name.
    Faulty,
    /// Not enough could be measured.
    Inconclusive,
    /// It was not measured, for a reason that the report gives.
    Refused,
}

/// A cause in one sentence.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Headline {
    /// The cause's code: `origin.tcp_refused`.
    pub code: String,
    /// Its title.
    pub title: Text,
    /// What is wrong, in one sentence.
    pub summary: Text,
}

/// A diagnosis has a verdict. The whole report is at `/api/v1/diagnoses/{id}`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct DiagnosisCompleted {
    /// Which one.
    pub id: DiagnosisId,
    /// The URL.
    pub url: String,
    /// What came out.
    pub outcome: Outcome,
    /// The root causes, in the order in which to mend them.
    pub causes: Vec<Headline>,
    /// From start to verdict, in milliseconds.
    pub total_ms: u64,
    /// Why it ran.
    pub trigger: Trigger,
    /// The diagnosis before, whose causes were checked again.
    #[serde(default)]
    pub previous: Option<DiagnosisId>,
    /// Whether every cause of the diagnosis before is gone; `None` where there was none before.
    pub healed: Option<bool>,
}

/// A diagnosis ended without a verdict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct DiagnosisEnded {
    /// Which one.
    pub id: DiagnosisId,
    /// Why.
    pub reason: Text,
}

/// The desk looks again from time to time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct WatchStarted {
    /// The diagnosis whose causes are watched.
    pub diagnosis: DiagnosisId,
    /// The URL.
    pub url: String,
    /// The pause between two looks, in seconds.
    pub every_s: u64,
    /// When it gives up.
    #[schema(value_type = String, format = DateTime)]
    pub until: jiff::Timestamp,
}

/// Why the desk looks no more.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum WatchEnding {
    /// The site is well.
    Healed,
    /// It was not well in all the time.
    GaveUp,
    /// The customer said so.
    Stopped,
    /// The consent that it cites is no longer valid.
    ConsentEnded,
}

/// The desk looks no more.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct WatchEnded {
    /// The diagnosis whose causes were watched.
    pub diagnosis: DiagnosisId,
    /// The URL.
    pub url: String,
    /// Why it ended.
    pub ending: WatchEnding,
}
