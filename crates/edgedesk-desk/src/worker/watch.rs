use std::time::Duration;

use edgedesk_flow::event::Trigger;
use edgedesk_flow::{ConversationId, DiagnosisId, Input};
use edgedesk_store::{self as kept, DiagnosisStatus, Scope};
use futures_util::FutureExt as _;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use super::diagnose::completed;
use super::lease::Lease;
use crate::conversations::{Speaker, TurnRequest, What};
use crate::diagnoses::pack;
use crate::{Desk, DeskError, Verdict};

impl Desk {
    /// Looks again at what is watched. A look that has nothing new leaves nothing behind: there would be hundreds.
    pub(super) async fn look_again(
        &self,
        lease: &Lease,
        conversation: ConversationId,
        watched: DiagnosisId,
        every_s: u64,
    ) -> Result<(), DeskError> {
        let reader = self.store().read();
        let row = reader.conversation(Scope::Desk, conversation).await?;
        let watch =
            row.and_then(|row| row.state.watches.into_iter().find(|watch| watch.diagnosis == watched));
        let before = reader.diagnosis(Scope::Desk, watched).await?;
        let (Some(watch), Some(before)) = (watch, before) else { return self.finish(lease).await };
        let look = kept::Diagnosis {
            id: DiagnosisId(self.new_id()?),
            trigger: Trigger::Watch,
            status: DiagnosisStatus::Completed,
            previous_id: Some(watched),
            consent_id: watch.consent,
            requested_by: None,
            outcome: None,
            causes: Vec::new(),
            created_at: self.now(),
            started_at: Some(self.now()),
            ..before.clone()
        };
        let order = self.order(&look, watch.url).await?;
        let (steps, _) = mpsc::unbounded_channel();
        let verdict = self.diagnoser().diagnose(order, steps, CancellationToken::new()).await;
        let every = Duration::from_secs(every_s.max(1));
        let Ok(verdict) = verdict else { return self.repeat(lease, every).await };
        self.end_look(lease, every, conversation, look, verdict, before).await
    }

    async fn end_look(
        &self,
        lease: &Lease,
        every: Duration,
        conversation: ConversationId,
        look: kept::Diagnosis,
        verdict: Verdict,
        before: kept::Diagnosis,
    ) -> Result<(), DeskError> {
        let told = completed(&look, &verdict, Some(&before.causes));
        let what = What::Input(Input::DiagnosisCompleted(told));
        let request = TurnRequest { conversation, speaker: Speaker::Desk, client_key: None, what };
        let look = kept::Diagnosis {
            outcome: Some(verdict.outcome),
            causes: verdict.causes,
            ended_at: Some(self.now()),
            ..look
        };
        let input = (self.clone(), lease.clone(), request, look, pack(&verdict.evidence)?);
        let done = self
            .store()
            .write(conversation, input, move |tx, (desk, lease, request, look, evidence)| {
                async move {
                    lease.repeat(tx, every).await?;
                    // Where it has healed, the turn takes the job away again.
                    let done = desk.turn_in(tx, request).await?;
                    if !done.events.is_empty() {
                        tx.insert_diagnosis(look).await?;
                        tx.save_evidence(look.id, evidence.clone()).await?;
                    }
                    Ok::<_, DeskError>(done)
                }
                .boxed()
            })
            .await?;
        self.turn_committed(&done);
        Ok(())
    }

    async fn repeat(&self, lease: &Lease, every: Duration) -> Result<(), DeskError> {
        self.store()
            .write(edgedesk_store::Lane::default(), lease.clone(), move |tx, lease| {
                lease.repeat(tx, every).boxed()
            })
            .await
    }
}
