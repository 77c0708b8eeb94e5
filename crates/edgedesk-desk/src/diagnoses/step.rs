use edgedesk_flow::Text;
use serde::{Deserialize, Serialize};

/// A line of a diagnosis's progress. A question has two: one when it is asked, one when it is answered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Step {
    /// The question's number, from 1.
    pub n: u32,
    /// When, in milliseconds since the diagnosis began.
    pub at_ms: u64,
    /// Which of the two it is.
    pub state: StepState,
    /// What is asked.
    pub what: Text,
    /// Of whom: a name or an address.
    pub of: String,
    /// How long the answer took, in milliseconds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ms: Option<u64>,
    /// The answer in a few words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub result: Option<Text>,
}

/// How far a question is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// It was asked.
    Asked,
    /// It was answered.
    Answered,
}
