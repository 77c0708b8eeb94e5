use serde::{Deserialize, Serialize};

use crate::{Text, Tool};

/// A self-service tool has answered in the chat.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ToolCompleted {
    /// Which tool.
    pub tool: Tool,
    /// What it was asked about: the URL, name or address.
    pub subject: String,
    /// The answer in one sentence.
    pub headline: Text,
    /// `ok`, `warning`, `error`, or `info`.
    pub tone: Tone,
    /// The whole answer, in the form of the tool's own result (`POST /api/v1/tools/{tool}`).
    #[schema(value_type = Object)]
    pub result: serde_json::Value,
}

/// How good an answer is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    /// As it should be.
    Ok,
    /// Worth knowing.
    Info,
    /// To be looked at.
    Warning,
    /// Wrong.
    Error,
}
