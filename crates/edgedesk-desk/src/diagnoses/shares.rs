use std::time::Duration;

use edgedesk_flow::{DiagnosisId, ShareId};
use edgedesk_store as kept;
use futures_util::FutureExt as _;

use super::read::ExportedReport;
use super::{NewShare, ReportFormat, Share};
use crate::audit::Done;
use crate::{Actor, Desk, DeskError, Page, Permission, Token};

impl Desk {
    /// Makes a link to a report, for somebody without an account.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where there is no such report for this person; [`DeskError::Invalid`] where it is to
    /// be open for too long.
    pub async fn share_report(
        &self,
        actor: &Actor,
        diagnosis: DiagnosisId,
        expires_in: Duration,
    ) -> Result<NewShare, DeskError> {
        let account = actor.require_account()?;
        let row = self.diagnosis_row(actor, diagnosis).await?;
        actor.require(Permission::Write)?;
        if row.outcome.is_none() {
            return Err(DeskError::conflict(
                "no_report",
                "诊断还没有结果，完成后才能分享。",
                "There is no report to share before the diagnosis is done.",
            ));
        }
        let longest = self.config().share_longest;
        if expires_in < Duration::from_secs(60) || expires_in > longest {
            let days = longest.as_secs() / 86_400;
            return Err(DeskError::invalid(
                "expires_in_s",
                "out_of_range",
                &format!("有效期需在 1 分钟到 {days} 天之间。"),
                &format!("A link can be open for a minute to {days} days."),
            ));
        }
        let now = self.now();
        let token = Token::make(self.random())?;
        let share = kept::Share {
            id: ShareId(self.new_id()?),
            token_hash: token.hash(),
            diagnosis_id: diagnosis,
            account_id: account,
            created_by: actor.user,
            created_at: now,
            expires_at: now + expires_in,
            revoked_at: None,
        };
        let done = Done::by(actor, "report.shared", "share", share.id)
            .with(serde_json::json!({ "diagnosis": diagnosis, "expires_at": share.expires_at }));
        let view = Share::from(&share);
        self.store()
            .write(share.id, (share, done), move |tx, (share, done)| {
                async move {
                    tx.insert_share(share).await?;
                    tx.audit(done.entry(now));
                    Ok::<_, DeskError>(())
                }
                .boxed()
            })
            .await?;
        Ok(NewShare { share: view, url: format!("{}/s/{}", self.config().public_url, token.reveal()) })
    }

    /// The links to a report that are open, the latest first.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where there is no such diagnosis for this person.
    pub async fn shares(&self, actor: &Actor, diagnosis: DiagnosisId) -> Result<Page<Share>, DeskError> {
        let account = actor.require_account()?;
        self.diagnosis_row(actor, diagnosis).await?;
        let shares = self.store().read().shares(account, diagnosis, self.now()).await?;
        Ok(Page { items: shares.iter().map(Share::from).collect(), next: None })
    }

    /// Closes a link.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where there is no such link for this person, or it is closed.
    pub async fn revoke_share(&self, actor: &Actor, id: ShareId) -> Result<(), DeskError> {
        let account = actor.require_account()?;
        let now = self.now();
        let may = actor.may(Permission::Write);
        let done = Done::by(actor, "report.unshared", "share", id);
        self.store()
            .write(id, (may, done), move |tx, (may, done)| {
                async move {
                    if !tx.revoke_share(account, id, now).await? {
                        return Err(DeskError::NotFound);
                    }
                    if !*may {
                        return Err(DeskError::read_only());
                    }
                    tx.audit(done.entry(now));
                    Ok(())
                }
                .boxed()
            })
            .await
    }

    /// The report behind a link, for whoever has it.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where the link opens nothing, or nothing any more.
    pub async fn shared_report(&self, token: &Token, lang: &str) -> Result<ExportedReport, DeskError> {
        let share = self.store().read().share(token.hash(), self.now()).await?.ok_or(DeskError::NotFound)?;
        self.exported(share.diagnosis_id, ReportFormat::Html, lang).await
    }
}

impl From<&kept::Share> for Share {
    fn from(kept: &kept::Share) -> Self {
        Self {
            id: kept.id,
            created_at: kept.created_at,
            expires_at: kept.expires_at,
            revoked_at: kept.revoked_at,
        }
    }
}
