use serde::{Deserialize, Serialize};

use crate::ticket::Priority;
use crate::{AttachmentId, ConsentId, DiagnosisId, Symptom, Tool};

/// What a customer can press instead of typing.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub enum Action {
    /// Begin a diagnosis.
    Diagnose {
        /// The URL, where it is known already.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        url: Option<String>,
        /// How it fails.
        #[serde(default)]
        symptom: Symptom,
    },
    /// Begin a diagnosis from the outside only: nothing of the account is read, so no consent is asked for.
    DiagnoseOutside {
        /// The URL, where it is known already.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        url: Option<String>,
        /// How it fails.
        #[serde(default)]
        symptom: Symptom,
    },
    /// Stop the diagnosis that runs, and begin this one.
    DiagnoseInstead {
        /// The URL.
        url: String,
    },
    /// Agree to the consent that was asked for last.
    GrantConsent {},
    /// Decline it.
    DeclineConsent {},
    /// Take a consent back.
    RevokeConsent {
        /// Which one.
        consent: ConsentId,
    },
    /// Fill the URL card in.
    SubmitUrl {
        /// As typed.
        url: String,
        /// How it fails.
        #[serde(default)]
        symptom: Symptom,
    },
    /// Stop what is going on: a question of the desk, or a running diagnosis.
    Cancel {},
    /// "I've fixed it": look again at what the causes rest on.
    Recheck {
        /// The diagnosis.
        diagnosis: DiagnosisId,
    },
    /// Look again from time to time, and report when it heals.
    Watch {
        /// The diagnosis.
        diagnosis: DiagnosisId,
    },
    /// Look no more.
    Unwatch {
        /// The diagnosis.
        diagnosis: DiagnosisId,
    },
    /// Use a self-service tool in the chat.
    UseTool {
        /// Which one.
        tool: Tool,
        /// Its form, as for `POST /api/v1/tools/{tool}`.
        #[schema(value_type = Object)]
        input: serde_json::Value,
    },
    /// Ask for the dialog 联系人工.
    AskHuman {},
    /// Send the dialog off: makes a ticket and queues the conversation.
    HandOver {
        /// How urgent it is.
        priority: Priority,
        /// What it is about.
        subject: String,
        /// More words.
        #[serde(default)]
        description: String,
        /// Files, uploaded before.
        #[serde(default)]
        attachments: Vec<AttachmentId>,
    },
    /// Leave the queue, and talk to the desk again. The ticket is withdrawn.
    LeaveQueue {},
    /// The matter is settled: confirms a resolved ticket, or ends a talk with the desk.
    Solved {},
    /// It is not.
    NotSolved {},
}
