use edgedesk_flow::{ConsentId, ConversationId, DiagnosisId, TicketId, Tool};
use edgedesk_store::NewJob;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::DeskError;

/// What a worker does: a job's kind and payload.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(crate) enum Work {
    /// Carries a diagnosis out.
    Diagnose {
        diagnosis: DiagnosisId,
        /// The URL with whatever secrets the customer pasted: it is nowhere else, and gone with the job.
        url: String,
    },
    /// Uses a tool that was asked for in the chat.
    Tool { conversation: ConversationId, tool: Tool, input: serde_json::Value, consent: Option<ConsentId> },
    /// Looks again at what is watched.
    Watch { conversation: ConversationId, diagnosis: DiagnosisId, every_s: u64 },
    /// Says that a consent's time has run out.
    ExpireConsent { conversation: ConversationId, consent: ConsentId },
    /// Says that a watch's time has run out.
    ExpireWatch { conversation: ConversationId, diagnosis: DiagnosisId },
    /// Closes a ticket whose solution nobody has contradicted.
    CloseResolvedTicket { conversation: ConversationId, ticket: TicketId },
    /// Deletes what has served its time.
    Sweep {},
}

impl Work {
    /// Every kind, as a job names it.
    pub(crate) const KINDS: [&'static str; 7] =
        ["diagnose", "tool", "watch", "expire_consent", "expire_watch", "close_resolved_ticket", "sweep"];

    /// Those that take seconds, and a budget of their own.
    pub(crate) const DIAGNOSES: [&'static str; 2] = ["diagnose", "watch"];

    /// The others.
    pub(crate) const OTHERS: [&'static str; 5] =
        ["tool", "expire_consent", "expire_watch", "close_resolved_ticket", "sweep"];

    /// The kind, as a job names it.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Diagnose { .. } => "diagnose",
            Self::Tool { .. } => "tool",
            Self::Watch { .. } => "watch",
            Self::ExpireConsent { .. } => "expire_consent",
            Self::ExpireWatch { .. } => "expire_watch",
            Self::CloseResolvedTicket { .. } => "close_resolved_ticket",
            Self::Sweep {} => "sweep",
        }
    }

    /// What there is one job for at a time; empty where each is its own.
    pub(crate) fn key(&self) -> String {
        let kind = self.kind();
        match self {
            Self::Diagnose { diagnosis, .. }
            | Self::Watch { diagnosis, .. }
            | Self::ExpireWatch { diagnosis, .. } => {
                format!("{kind}:{diagnosis}")
            }
            Self::ExpireConsent { consent, .. } => format!("{kind}:{consent}"),
            Self::CloseResolvedTicket { ticket, .. } => format!("{kind}:{ticket}"),
            Self::Sweep {} => kind.to_owned(),
            Self::Tool { .. } => String::new(),
        }
    }

    /// What there is one job for, for a diagnosis.
    pub(crate) fn diagnose_key(diagnosis: DiagnosisId) -> String {
        format!("diagnose:{diagnosis}")
    }

    /// How often it may be begun. Work that a crash breaks off is begun again; work that breaks the process is not,
    /// for ever.
    fn max_attempts(&self) -> u32 {
        match self {
            Self::Diagnose { .. } | Self::Tool { .. } => 3,
            _ => 20,
        }
    }

    /// The job.
    pub(crate) fn job(&self, id: Uuid, run_at: Timestamp) -> Result<NewJob, DeskError> {
        Ok(NewJob {
            id,
            kind: self.kind().to_owned(),
            payload: serde_json::to_value(self).map_err(DeskError::internal)?,
            run_at,
            unique_key: Some(self.key()).filter(|key| !key.is_empty()),
            max_attempts: self.max_attempts(),
        })
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use edgedesk_flow::DiagnosisId;
    use jiff::Timestamp;
    use uuid::Uuid;

    use super::Work;

    #[test]
    fn every_kind_has_a_budget() {
        let mut claimed = [Work::DIAGNOSES.as_slice(), Work::OTHERS.as_slice()].concat();
        let mut kinds = Work::KINDS.to_vec();
        claimed.sort_unstable();
        kinds.sort_unstable();
        assert_eq!(claimed, kinds);
    }

    #[test]
    fn a_job_is_read_as_the_work_that_it_was() {
        let diagnosis = DiagnosisId(Uuid::nil());
        let work = Work::Diagnose { diagnosis, url: "https://www.shop.test/".to_owned() };
        let job = work.job(Uuid::nil(), Timestamp::UNIX_EPOCH).unwrap();
        assert_eq!(job.unique_key, Some(Work::diagnose_key(diagnosis)));
        assert!(Work::KINDS.contains(&job.kind.as_str()));
        assert_eq!(serde_json::from_value::<Work>(job.payload).unwrap(), work);
    }
}
