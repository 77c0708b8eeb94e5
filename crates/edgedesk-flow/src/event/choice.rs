use serde::{Deserialize, Serialize};

use crate::{Action, Text};

/// A button under a message.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Choice {
    /// What stands on it.
    pub label: Text,
    /// What it does when it is pressed.
    pub action: Action,
    /// Whether it is the one to press when in doubt.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub primary: bool,
}
