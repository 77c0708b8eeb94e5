use std::time::Duration;

use edgedesk_flow::event::{DiagnosisCompleted, Headline, Outcome};
use edgedesk_flow::{DiagnosisId, Input, Text};
use edgedesk_store::{self as kept, DiagnosisStatus, DiagnosisStep, Lane, Scope};
use futures_util::FutureExt as _;
use jiff::Timestamp;
use tokio::sync::mpsc;
use tokio_util::sync::CancellationToken;

use super::lease::Lease;
use crate::conversations::{Speaker, TurnDone, TurnRequest, What};
use crate::diagnoses::{DiagnosisProgress, Step, pack};
use crate::hub::{Audience, Notice, NoticeName};
use crate::{Desk, DeskError, Order, Verdict};

/// How often progress is written down: often enough to be watched, seldom enough to be cheap.
const FLUSH_EVERY: Duration = Duration::from_millis(200);

impl Desk {
    pub(super) async fn carry_out_diagnosis(
        &self,
        lease: &Lease,
        id: DiagnosisId,
        url: String,
    ) -> Result<(), DeskError> {
        let Some(diagnosis) = self.begin_diagnosis(lease, id).await? else {
            return self.finish(lease).await;
        };
        let order = self.order(&diagnosis, url).await?;
        let cancel = CancellationToken::new();
        let _guard = self.running().begin(id, cancel.clone());
        // It may have been cancelled before the guard was up.
        if self.is_over(id).await? {
            return self.finish(lease).await;
        }
        let (sender, steps) = mpsc::unbounded_channel();
        let audience = self.audience_of(&diagnosis).await?;
        let run = self.diagnoser().diagnose(order, sender, cancel.clone());
        let (outcome, flushed) = tokio::join!(run, self.flush(lease, &diagnosis, audience, steps, &cancel));
        flushed?;
        self.end_diagnosis(lease, diagnosis, outcome).await
    }

    /// Marks it as running; `None` where it is over already.
    async fn begin_diagnosis(
        &self,
        lease: &Lease,
        id: DiagnosisId,
    ) -> Result<Option<kept::Diagnosis>, DeskError> {
        let now = self.now();
        self.store()
            .write(id, lease.clone(), move |tx, lease| {
                async move {
                    let diagnosis = tx.lock_diagnosis(id).await?.filter(|kept| !kept.status.is_final());
                    let Some(mut diagnosis) = diagnosis else { return Ok(None) };
                    if !lease.renew(tx).await? {
                        return Err(DeskError::internal("the lease was lost"));
                    }
                    if diagnosis.status == DiagnosisStatus::Running {
                        // The first run was lost; its progress led nowhere.
                        tx.delete_diagnosis_steps(id).await?;
                    }
                    diagnosis.status = DiagnosisStatus::Running;
                    diagnosis.started_at = Some(now);
                    tx.save_diagnosis(&diagnosis).await?;
                    Ok(Some(diagnosis))
                }
                .boxed()
            })
            .await
    }

    pub(super) async fn order(&self, diagnosis: &kept::Diagnosis, url: String) -> Result<Order, DeskError> {
        let reader = self.store().read();
        let conversation = match diagnosis.conversation_id {
            Some(id) => reader.conversation(Scope::Desk, id).await?,
            None => None,
        };
        Ok(Order {
            id: diagnosis.id.to_string(),
            url,
            symptom: diagnosis.symptom.clone(),
            account: self.readable_account(diagnosis.consent_id).await?,
            deadline: self.config().diagnosis_deadline,
            lang: conversation.map_or_else(|| "zh".to_owned(), |conversation| conversation.lang),
        })
    }

    async fn is_over(&self, id: DiagnosisId) -> Result<bool, DeskError> {
        let diagnosis = self.store().read().diagnosis(Scope::Desk, id).await?;
        Ok(diagnosis.is_none_or(|diagnosis| diagnosis.status.is_final()))
    }

    async fn audience_of(&self, diagnosis: &kept::Diagnosis) -> Result<Audience, DeskError> {
        let conversation = match diagnosis.conversation_id {
            Some(id) => self.store().read().conversation(Scope::Desk, id).await?,
            None => None,
        };
        let staff = conversation.is_some_and(|conversation| conversation.ticket_id().is_some());
        Ok(Audience { account: Some(diagnosis.account_id), staff })
    }

    /// Writes the steps down as they come, and shows them, until the run ends. Notices a cancellation by another
    /// instance on the way.
    async fn flush(
        &self,
        lease: &Lease,
        diagnosis: &kept::Diagnosis,
        audience: Audience,
        mut steps: mpsc::UnboundedReceiver<Step>,
        cancel: &CancellationToken,
    ) -> Result<(), DeskError> {
        let id = diagnosis.id;
        let mut line = 0;
        let mut pause = tokio::time::interval(FLUSH_EVERY);
        let mut batch = Vec::new();
        loop {
            let received = steps.recv_many(&mut batch, 1_000).await;
            if received == 0 {
                return Ok(());
            }
            pause.tick().await;
            // What has come in during the pause goes along.
            while let Ok(step) = steps.try_recv() {
                batch.push(step);
            }
            let mut rows = Vec::with_capacity(batch.len());
            for step in &batch {
                line += 1;
                let body = serde_json::to_value(step).map_err(DeskError::internal)?;
                rows.push(DiagnosisStep { diagnosis_id: id, n: line, body });
            }
            let goes_on = self
                .store()
                .write(id, (lease.clone(), rows), move |tx, (lease, rows)| {
                    async move {
                        let goes_on =
                            tx.lock_diagnosis(id).await?.is_some_and(|kept| !kept.status.is_final());
                        if !goes_on || !lease.renew(tx).await? {
                            return Ok(false);
                        }
                        tx.insert_diagnosis_steps(rows).await?;
                        Ok::<_, DeskError>(true)
                    }
                    .boxed()
                })
                .await?;
            if !goes_on {
                cancel.cancel();
                return Ok(());
            }
            let steps = std::mem::take(&mut batch);
            let progress =
                DiagnosisProgress { id, status: crate::diagnoses::DiagnosisStatus::Running, steps };
            self.hub().tell(audience, None, &Notice::new(NoticeName::Diagnosis, None, &progress)?.into());
        }
    }

    /// Keeps what came out, and brings it to the conversation.
    async fn end_diagnosis(
        &self,
        lease: &Lease,
        diagnosis: kept::Diagnosis,
        outcome: Result<Verdict, Text>,
    ) -> Result<(), DeskError> {
        let (id, conversation) = (diagnosis.id, diagnosis.conversation_id);
        let previous = self.previous_causes(&diagnosis).await?;
        let evidence = outcome.as_ref().ok().map(|verdict| pack(&verdict.evidence)).transpose()?;
        let lane = conversation.map_or_else(|| Lane::from(id), Lane::from);
        let done = self
            .store()
            .write(
                lane,
                (self.clone(), lease.clone(), outcome, previous, evidence),
                move |tx, (desk, lease, outcome, previous, evidence)| {
                    async move {
                        // Everybody locks the conversation first, then what belongs to it.
                        if let Some(conversation) = conversation {
                            tx.lock_conversation(Scope::Desk, conversation).await?;
                        }
                        let kept = tx.lock_diagnosis(id).await?.filter(|kept| !kept.status.is_final());
                        // Cancelled meanwhile, which took the job away.
                        let Some(mut kept) = kept else { return Ok(None) };
                        lease.finish(tx).await?;
                        let input = end(&mut kept, outcome, previous.as_deref(), desk.now());
                        if let Some(evidence) = evidence {
                            tx.save_evidence(id, evidence.clone()).await?;
                        }
                        tx.save_diagnosis(&kept).await?;
                        let Some(conversation) = conversation else { return Ok(None) };
                        let what = What::Input(input);
                        let request =
                            TurnRequest { conversation, speaker: Speaker::Desk, client_key: None, what };
                        desk.turn_in(tx, &request).await.map(Some)
                    }
                    .boxed()
                },
            )
            .await?;
        if let Some(done) = done {
            self.turn_committed(&done);
        }
        Ok(())
    }

    /// The causes of the diagnosis before, where there was one.
    pub(super) async fn previous_causes(
        &self,
        diagnosis: &kept::Diagnosis,
    ) -> Result<Option<Vec<Headline>>, DeskError> {
        let Some(previous) = diagnosis.previous_id else { return Ok(None) };
        let previous = self.store().read().diagnosis(Scope::Desk, previous).await?;
        Ok(previous.map(|previous| previous.causes))
    }

    /// Ends a diagnosis that has broken its workers too often.
    pub(super) async fn give_up(&self, id: DiagnosisId) -> Result<(), DeskError> {
        let done = self
            .store()
            .write(id, self.clone(), move |tx, desk| {
                async move {
                    let kept = tx.lock_diagnosis(id).await?.filter(|kept| !kept.status.is_final());
                    let Some(mut kept) = kept else { return Ok::<Option<TurnDone>, DeskError>(None) };
                    let reason = Text::new(
                        "诊断服务多次中断。",
                        "The diagnosis service was interrupted several times.",
                    );
                    let input = end(&mut kept, &Err(reason), None, desk.now());
                    tx.save_diagnosis(&kept).await?;
                    let Some(conversation) = kept.conversation_id else { return Ok(None) };
                    let what = What::Input(input);
                    let request =
                        TurnRequest { conversation, speaker: Speaker::Desk, client_key: None, what };
                    desk.turn_in(tx, &request).await.map(Some)
                }
                .boxed()
            })
            .await?;
        if let Some(done) = done {
            self.turn_committed(&done);
        }
        Ok(())
    }
}

/// Takes an outcome in, and gives back what the conversation is told.
fn end(
    diagnosis: &mut kept::Diagnosis,
    outcome: &Result<Verdict, Text>,
    previous: Option<&[Headline]>,
    now: Timestamp,
) -> Input {
    diagnosis.ended_at = Some(now);
    match outcome {
        Ok(verdict) => {
            diagnosis.status = DiagnosisStatus::Completed;
            diagnosis.outcome = Some(verdict.outcome);
            diagnosis.causes.clone_from(&verdict.causes);
            Input::DiagnosisCompleted(completed(diagnosis, verdict, previous))
        }
        Err(reason) => {
            diagnosis.status = DiagnosisStatus::Failed;
            diagnosis.failure = Some(reason.clone());
            Input::DiagnosisFailed { diagnosis: diagnosis.id, reason: reason.clone() }
        }
    }
}

/// What the conversation is told of a verdict.
pub(super) fn completed(
    diagnosis: &kept::Diagnosis,
    verdict: &Verdict,
    previous: Option<&[Headline]>,
) -> DiagnosisCompleted {
    DiagnosisCompleted {
        id: diagnosis.id,
        url: diagnosis.url.clone(),
        outcome: verdict.outcome,
        causes: verdict.causes.clone(),
        total_ms: u64::try_from(verdict.took.as_millis()).unwrap_or(u64::MAX),
        trigger: diagnosis.trigger,
        healed: previous.and_then(|previous| healed(previous, verdict)),
        previous: diagnosis.previous_id,
    }
}

/// Whether the causes from before are gone; another may have come. What could not be measured proves nothing.
fn healed(previous: &[Headline], verdict: &Verdict) -> Option<bool> {
    let measured = matches!(verdict.outcome, Outcome::Healthy | Outcome::Faulty);
    if previous.is_empty() || !measured {
        return None;
    }
    let is_left = |now: &Headline| previous.iter().any(|before| before.code == now.code);
    Some(!verdict.causes.iter().any(is_left))
}
