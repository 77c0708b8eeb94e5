//! What a conversation is, beside its log.

use serde::{Deserialize, Serialize};

/// Who answers.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
#[schema(as = ConversationStatus)]
pub enum Status {
    /// The desk itself.
    #[default]
    Bot,
    /// Nobody yet: a human was asked for.
    Queued,
    /// An agent.
    Active,
    /// Nobody any more.
    Ended,
}
