use edgedesk_checks::report;
use edgedesk_evidence::EvidenceFile;
use edgedesk_flow::event::{Headline, Outcome};

use super::text;

/// What the chat says of a diagnosis.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// What came out.
    pub outcome: Outcome,
    /// The root causes, in the order in which to mend them.
    pub causes: Vec<Headline>,
    /// From start to verdict, in milliseconds.
    pub total_ms: u64,
}

/// The verdict of kept evidence in short.
pub fn summary(file: &EvidenceFile) -> Summary {
    let report = crate::diagnosis::report(file);
    let outcome = match report.outcome {
        report::Outcome::Healthy => Outcome::Healthy,
        report::Outcome::Faulty => Outcome::Faulty,
        report::Outcome::Inconclusive => Outcome::Inconclusive,
        report::Outcome::Refused => Outcome::Refused,
    };
    let headline = |cause: report::RootCause| Headline {
        code: cause.code,
        title: text(cause.title),
        summary: text(cause.summary),
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a duration in milliseconds")]
    let total_ms = report.timing.total_ms.round() as u64;
    Summary { outcome, causes: report.root_causes.into_iter().map(headline).collect(), total_ms }
}
