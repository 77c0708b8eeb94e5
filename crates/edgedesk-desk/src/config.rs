use std::time::Duration;

use edgedesk_flow::Text;
use serde::{Deserialize, Serialize};

use crate::hours::BusinessHours;

/// What an operator decides about the desk.
#[derive(Clone, Debug)]
pub struct DeskConfig {
    /// The desk's name, as customers see it.
    pub brand: String,
    /// Where the desk is reached, without a slash at the end: links in exports and shares begin with it.
    pub public_url: String,
    /// A session that is not used for so long ends.
    pub session_idle: Duration,
    /// A session ends after so long, used or not.
    pub session_lifetime: Duration,
    /// How long a consent is valid.
    pub consent_valid_for: Duration,
    /// The pause between two looks of a watch.
    pub watch_every: Duration,
    /// How long a watch goes on.
    pub watch_for: Duration,
    /// How long a diagnosis may take.
    pub diagnosis_deadline: Duration,
    /// How many diagnoses run at once, in this process.
    pub diagnoses_at_once: usize,
    /// A resolved ticket that nobody contradicts is closed after so long.
    pub ticket_closes_after: Duration,
    /// The longest time that a shared report can be open.
    pub share_longest: Duration,
    /// The largest file that can be sent, in bytes.
    pub upload_bytes: usize,
    /// The longest message, in characters.
    pub message_chars: usize,
    /// When somebody answers.
    pub hours: BusinessHours,
    /// Links in the side panel.
    pub quick_links: Vec<QuickLink>,
    /// Sites to try, on the welcome card of a demo.
    pub examples: Vec<Example>,
}

/// A link in the side panel.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct QuickLink {
    /// What stands on it.
    pub label: Text,
    /// Where it leads.
    pub url: String,
    /// The name of an icon that the front end knows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon: Option<String>,
}

/// A site to try.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Example {
    /// Its address.
    pub url: String,
    /// What it is.
    pub title: Text,
    /// What its owner would say.
    pub story: Text,
}

impl Default for DeskConfig {
    fn default() -> Self {
        const MINUTE: u64 = 60;
        const DAY: u64 = 24 * 60 * MINUTE;
        Self {
            brand: "EdgeDesk".to_owned(),
            public_url: "http://127.0.0.1:8080".to_owned(),
            session_idle: Duration::from_secs(7 * DAY),
            session_lifetime: Duration::from_secs(30 * DAY),
            consent_valid_for: Duration::from_secs(DAY),
            watch_every: Duration::from_secs(MINUTE),
            watch_for: Duration::from_secs(DAY),
            diagnosis_deadline: Duration::from_secs(15),
            diagnoses_at_once: 8,
            ticket_closes_after: Duration::from_secs(7 * DAY),
            share_longest: Duration::from_secs(30 * DAY),
            upload_bytes: 10 * 1024 * 1024,
            message_chars: 8_000,
            hours: BusinessHours::always(),
            quick_links: Vec::new(),
            examples: Vec::new(),
        }
    }
}
