use edgedesk_flow::DiagnosisId;
use edgedesk_store as kept;

use super::{Diagnosis, DiagnosisItem, DiagnosisStatus, ReportFormat};
use crate::audit::Done;
use crate::{Actor, Desk, DeskError, Page, PageRequest};

/// A report as a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExportedReport {
    /// Its name.
    pub file_name: String,
    /// Its media type.
    pub media_type: &'static str,
    /// Its text.
    pub body: String,
}

impl Desk {
    /// The diagnoses that somebody may see, the latest first.
    ///
    /// # Errors
    /// [`DeskError::Invalid`] where the cursor is none.
    pub async fn diagnoses(
        &self,
        actor: &Actor,
        page: PageRequest,
    ) -> Result<Page<DiagnosisItem>, DeskError> {
        let rows = self.store().read().diagnoses(actor.scope(), page.page()?).await?;
        let next = page.next(rows.len(), rows.last().map(|last| (last.created_at, last.id.0)));
        Ok(Page { items: rows.into_iter().map(DiagnosisItem::from).collect(), next })
    }

    /// A diagnosis: what was asked and answered so far, and the report once there is one.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where there is none for this person.
    pub async fn diagnosis(&self, actor: &Actor, id: DiagnosisId) -> Result<Diagnosis, DeskError> {
        let row = self.diagnosis_row(actor, id).await?;
        let lines = self.store().read().diagnosis_steps(id, None).await?;
        let steps = lines.into_iter().map(|line| serde_json::from_value(line.body)).collect::<Result<_, _>>();
        let report = match self.evidence(id).await? {
            Some(evidence) => Some(self.diagnoser().report(&evidence).map_err(DeskError::internal)?),
            None => None,
        };
        Ok(Diagnosis { item: row.into(), steps: steps.map_err(DeskError::internal)?, report })
    }

    /// The report of a diagnosis, as a file.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where there is no such diagnosis for this person, or no verdict.
    pub async fn export_report(
        &self,
        actor: &Actor,
        id: DiagnosisId,
        format: ReportFormat,
        lang: &str,
    ) -> Result<ExportedReport, DeskError> {
        let row = self.diagnosis_row(actor, id).await?;
        let exported = self.exported(id, format, lang).await?;
        self.audit(Done::by(actor, "report.exported", "diagnosis", id).about(row.account_id)).await?;
        Ok(exported)
    }

    pub(crate) async fn exported(
        &self,
        id: DiagnosisId,
        format: ReportFormat,
        lang: &str,
    ) -> Result<ExportedReport, DeskError> {
        let evidence = self.evidence(id).await?.ok_or(DeskError::NotFound)?;
        let body = self.diagnoser().export(&evidence, format, lang).map_err(DeskError::internal)?;
        let (ending, media_type) = match format {
            ReportFormat::Json => ("json", "application/json"),
            ReportFormat::Html => ("html", "text/html; charset=utf-8"),
            ReportFormat::Markdown => ("md", "text/markdown; charset=utf-8"),
        };
        Ok(ExportedReport { file_name: format!("edgedesk-{id}.{ending}"), media_type, body })
    }

    pub(crate) async fn diagnosis_row(
        &self,
        actor: &Actor,
        id: DiagnosisId,
    ) -> Result<kept::Diagnosis, DeskError> {
        self.store().read().diagnosis(actor.scope(), id).await?.ok_or(DeskError::NotFound)
    }
}

impl From<kept::Diagnosis> for DiagnosisItem {
    fn from(kept: kept::Diagnosis) -> Self {
        Self {
            id: kept.id,
            conversation: kept.conversation_id,
            url: kept.url,
            symptom: kept.symptom,
            status: kept.status.into(),
            outcome: kept.outcome,
            causes: kept.causes,
            failure: kept.failure,
            trigger: kept.trigger,
            previous: kept.previous_id,
            consent: kept.consent_id,
            created_at: kept.created_at,
            started_at: kept.started_at,
            ended_at: kept.ended_at,
        }
    }
}

impl From<kept::DiagnosisStatus> for DiagnosisStatus {
    fn from(kept: kept::DiagnosisStatus) -> Self {
        match kept {
            kept::DiagnosisStatus::Queued => Self::Queued,
            kept::DiagnosisStatus::Running => Self::Running,
            kept::DiagnosisStatus::Completed => Self::Completed,
            kept::DiagnosisStatus::Failed => Self::Failed,
            kept::DiagnosisStatus::Cancelled => Self::Cancelled,
        }
    }
}
