//! The side panel, and what a front end has to know before anything is asked.

use edgedesk_flow::{Text, Tool};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::attachments::MediaType;
use crate::{Desk, Example, QuickLink};

/// The side panel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Panel {
    /// The self-service tools, in their order. Site diagnosis goes first and is not one of them.
    pub tools: Vec<Tool>,
    /// Links that the operator has set.
    pub quick_links: Vec<QuickLink>,
    /// Sites to try.
    pub examples: Vec<Example>,
    /// When somebody answers.
    pub hours: Hours,
    /// What can be sent.
    pub limits: Limits,
    /// Whose desk it is.
    pub brand: Brand,
}

/// When somebody answers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Hours {
    /// Whether somebody does now.
    pub open: bool,
    /// If not, when somebody will.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub opens_at: Option<Timestamp>,
    /// The weekly table, in words.
    pub text: Text,
}

/// What can be sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Limits {
    /// The largest file, in bytes.
    pub upload_bytes: u64,
    /// The types of files.
    pub upload_types: Vec<String>,
    /// The longest message, in characters.
    pub message_chars: u64,
}

/// Whose desk it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Brand {
    /// Its name.
    pub name: String,
}

impl Desk {
    /// The side panel.
    pub fn panel(&self) -> Panel {
        let config = self.config();
        let opens_at = config.hours.opens_at(self.now());
        Panel {
            tools: Tool::ALL.to_vec(),
            quick_links: config.quick_links.clone(),
            examples: config.examples.clone(),
            hours: Hours { open: opens_at.is_none(), opens_at, text: config.hours.words() },
            limits: Limits {
                upload_bytes: config.upload_bytes as u64,
                upload_types: MediaType::ALL
                    .into_iter()
                    .map(|media_type| media_type.name().to_owned())
                    .collect(),
                message_chars: config.message_chars as u64,
            },
            brand: Brand { name: config.brand.clone() },
        }
    }
}
