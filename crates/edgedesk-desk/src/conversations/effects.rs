//! What the flow's effects come to: rows, jobs and entries, in the turn's transaction.

use edgedesk_flow::event::{DiagnosisStarted, Trigger};
use edgedesk_flow::ticket::Status;
use edgedesk_flow::{ConsentId, DiagnosisId, Effect, Event, Input, Symptom};
use edgedesk_store::{self as kept, DiagnosisStatus, Scope};
use jiff::Timestamp;
use serde_json::json;

use super::turn::Turn;
use crate::DeskError;
use crate::audit::Done;
use crate::worker::Work;

impl Turn<'_> {
    /// Carries one effect out. What it answers is a step of its own, in the same transaction.
    pub(super) async fn carry_out(&mut self, effect: Effect) -> Result<Option<Input>, DeskError> {
        match effect {
            Effect::Append { event, bot } => self.append(event, bot)?,
            Effect::KeepConsent { id, number, expires_at } => {
                self.keep_consent(id, number, expires_at).await?
            }
            Effect::RevokeConsent { id } => self.revoke_consent(id).await?,
            Effect::StartDiagnosis { id, url, symptom, consent, trigger, previous } => {
                let wanted = Wanted { id, url, symptom, consent, trigger, previous };
                return self.start_diagnosis(wanted).await;
            }
            Effect::CancelDiagnosis { id } => self.cancel_diagnosis(id).await?,
            Effect::StartWatch { diagnosis, every_s, until } => {
                self.start_watch(diagnosis, every_s, until).await?
            }
            Effect::StopWatch { diagnosis } => self.stop_watch(diagnosis).await?,
            Effect::UseTool { tool, input, consent } => {
                self.audit.push(self.done("tool.used", "tool", tool.name()));
                let conversation = self.conversation.id;
                self.enqueue(&Work::Tool { conversation, tool, input, consent }, self.now).await?;
            }
            Effect::CreateTicket { id, number, priority, subject, description, diagnosis, attachments } => {
                let ticket = kept::Ticket {
                    id,
                    number,
                    account_id: self.conversation.account_id,
                    conversation_id: self.conversation.id,
                    requester_id: self.person().map_or(self.conversation.opener_id, |actor| actor.user),
                    subject,
                    description,
                    priority,
                    status: Status::New,
                    agent_id: None,
                    agent_name: None,
                    diagnosis_id: diagnosis,
                    created_at: self.now,
                    updated_at: self.now,
                    first_response_at: None,
                    resolved_at: None,
                    closed_at: None,
                };
                self.create_ticket(ticket, &attachments).await?;
            }
            Effect::MoveTicket { id, to } => self.move_ticket(id, to).await?,
            Effect::Attach { attachments } => {
                for attachment in attachments {
                    self.attach(attachment.id).await?;
                }
            }
        }
        Ok(None)
    }

    async fn keep_consent(
        &mut self,
        id: ConsentId,
        number: String,
        expires_at: Timestamp,
    ) -> Result<(), DeskError> {
        let granted_by = self.person().map_or(self.conversation.opener_id, |actor| actor.user);
        let done = self.done("consent.granted", "consent", id).with(json!({ "number": number }));
        let consent = kept::Consent {
            id,
            number,
            account_id: self.conversation.account_id,
            conversation_id: self.conversation.id,
            granted_by,
            granted_at: self.now,
            expires_at,
            revoked_at: None,
        };
        self.tx.insert_consent(&consent).await?;
        self.enqueue(&Work::ExpireConsent { conversation: self.conversation.id, consent: id }, expires_at)
            .await?;
        self.audit.push(done);
        Ok(())
    }

    async fn revoke_consent(&mut self, id: ConsentId) -> Result<(), DeskError> {
        if self.tx.revoke_consent(id, self.now).await? {
            self.audit.push(self.done("consent.revoked", "consent", id));
        }
        Ok(())
    }

    async fn start_diagnosis(&mut self, wanted: Wanted) -> Result<Option<Input>, DeskError> {
        let Wanted { id, url, symptom, consent, trigger, previous } = wanted;
        let prepared = match self.desk.diagnoser().prepare(&url, &symptom) {
            Ok(prepared) => prepared,
            Err(error) => return Ok(Some(Input::UrlRefused { diagnosis: id, error })),
        };
        let cited = match consent {
            Some(consent) => {
                self.tx.consent(Scope::Desk, consent).await?.filter(|kept| kept.is_valid(self.now))
            }
            None => None,
        };
        let diagnosis = kept::Diagnosis {
            id,
            account_id: self.conversation.account_id,
            conversation_id: Some(self.conversation.id),
            requested_by: self.person().map(|actor| actor.user),
            url: prepared.shown.clone(),
            symptom: symptom.clone(),
            trigger,
            status: DiagnosisStatus::Queued,
            previous_id: previous,
            consent_id: cited.as_ref().map(|consent| consent.id),
            outcome: None,
            causes: Vec::new(),
            failure: None,
            created_at: self.now,
            started_at: None,
            ended_at: None,
        };
        self.tx.insert_diagnosis(&diagnosis).await?;
        self.enqueue(&Work::Diagnose { diagnosis: id, url: prepared.url }, self.now).await?;
        let number = cited.map(|consent| consent.number);
        self.audit.push(
            self.done("diagnosis.started", "diagnosis", id)
                .with(json!({ "consent": number, "trigger": trigger })),
        );
        let started = DiagnosisStarted {
            id,
            url: prepared.shown,
            corrections: prepared.corrections,
            symptom,
            consent: number,
            trigger,
            previous,
        };
        self.append(Event::DiagnosisStarted(started), true)?;
        Ok(None)
    }

    async fn cancel_diagnosis(&mut self, id: DiagnosisId) -> Result<(), DeskError> {
        let Some(mut diagnosis) = self.tx.lock_diagnosis(id).await? else { return Ok(()) };
        if diagnosis.status.is_final() {
            return Ok(());
        }
        diagnosis.status = DiagnosisStatus::Cancelled;
        diagnosis.ended_at = Some(self.now);
        self.tx.save_diagnosis(&diagnosis).await?;
        self.tx.delete_job(&Work::diagnose_key(id)).await?;
        self.cancelled.push(id);
        self.audit.push(self.done("diagnosis.cancelled", "diagnosis", id));
        Ok(())
    }

    async fn start_watch(
        &mut self,
        diagnosis: DiagnosisId,
        every_s: u64,
        until: Timestamp,
    ) -> Result<(), DeskError> {
        let conversation = self.conversation.id;
        let first = self.now + std::time::Duration::from_secs(every_s);
        self.enqueue(&Work::Watch { conversation, diagnosis, every_s }, first).await?;
        self.enqueue(&Work::ExpireWatch { conversation, diagnosis }, until).await?;
        self.audit.push(self.done("watch.started", "diagnosis", diagnosis));
        Ok(())
    }

    async fn stop_watch(&mut self, diagnosis: DiagnosisId) -> Result<(), DeskError> {
        let conversation = self.conversation.id;
        self.tx.delete_job(&Work::Watch { conversation, diagnosis, every_s: 0 }.key()).await?;
        self.tx.delete_job(&Work::ExpireWatch { conversation, diagnosis }.key()).await?;
        self.audit.push(self.done("watch.ended", "diagnosis", diagnosis));
        Ok(())
    }

    /// Enqueues work under its key: what is there already is not there twice.
    pub(super) async fn enqueue(&self, work: &Work, run_at: Timestamp) -> Result<(), DeskError> {
        let job = work.job(self.desk.new_id()?, run_at)?;
        self.tx.enqueue(job, self.now).await?;
        Ok(())
    }

    /// Something for the audit log, done by whoever takes the turn, about the conversation's account.
    pub(super) fn done(
        &self,
        action: &'static str,
        subject_kind: &'static str,
        subject: impl std::fmt::Display,
    ) -> Done {
        let done = match self.person() {
            Some(actor) => Done::by(actor, action, subject_kind, subject),
            None => Done::by_desk(action, subject_kind, subject),
        };
        done.about(self.conversation.account_id)
    }
}

/// A diagnosis that the flow wants.
struct Wanted {
    id: DiagnosisId,
    url: String,
    symptom: Symptom,
    consent: Option<ConsentId>,
    trigger: Trigger,
    previous: Option<DiagnosisId>,
}
