use serde::{Deserialize, Serialize};

use super::{Attachment, Choice};
use crate::Text;

/// What was said.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum Utterance {
    /// A person's words, as typed. Plain text; may be empty where files came without words.
    Typed {
        /// The words.
        text: String,
    },
    /// The desk's words, in both languages.
    Said {
        /// The words.
        text: Text,
    },
}

/// Somebody said something.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct MessageCreated {
    /// The words.
    pub content: Utterance,
    /// Files that came with them.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<Attachment>,
    /// Buttons under them. They can be pressed as long as nothing newer asks for anything.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<Choice>,
}
