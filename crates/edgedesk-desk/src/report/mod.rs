//! A diagnosis as the desk hands it out: in the chat, as JSON to the front end, and as files.

mod export;
mod summary;

use edgedesk_checks::words::Words;
use edgedesk_evidence::EvidenceFile;
use edgedesk_flow::Text;
use serde_json::Value;

pub use export::export;
pub use summary::{Summary, summary};

/// The report as JSON of the schema `edgedesk.report/1`; `null` where it cannot be written, which no report
/// brings about.
pub fn of(file: &EvidenceFile) -> Value {
    serde_json::to_value(crate::diagnosis::report(file)).unwrap_or_default()
}

/// A sentence of a report as a sentence of the chat.
pub(crate) fn text(words: Words) -> Text {
    Text { zh: words.zh, en: words.en }
}
