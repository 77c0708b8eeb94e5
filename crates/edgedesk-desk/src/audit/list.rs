use std::fmt::Write as _;

use edgedesk_flow::AccountId;
use edgedesk_store as kept;
use futures_util::FutureExt as _;

use super::{AuditItem, Done};
use crate::page::no_cursor;
use crate::{Actor, Desk, DeskError, Page, PageRequest, Permission};

impl Desk {
    /// The audit log, the latest first; of one account, or of all.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for whoever may not read it; [`DeskError::Invalid`] where the cursor is none.
    pub async fn audit_log(
        &self,
        actor: &Actor,
        account: Option<AccountId>,
        page: PageRequest,
    ) -> Result<Page<AuditItem>, DeskError> {
        actor.require(Permission::ReadAudit)?;
        let before =
            page.cursor.as_ref().map(|cursor| cursor.parse().map_err(|_| no_cursor())).transpose()?;
        let rows = self.store().read().audit(account, before, page.limit()).await?;
        let full = u32::try_from(rows.len()).is_ok_and(|rows| rows == page.limit());
        let next = rows.last().filter(|_| full).map(|last| last.n.to_string());
        Ok(Page { items: rows.into_iter().map(AuditItem::from).collect(), next })
    }

    /// Writes down what has no other write to go with.
    pub(crate) async fn audit(&self, done: Done) -> Result<(), DeskError> {
        let now = self.now();
        self.store()
            .write(kept::Lane::default(), done, move |tx, done| {
                async move {
                    tx.audit(done.entry(now));
                    Ok::<_, DeskError>(())
                }
                .boxed()
            })
            .await
    }
}

impl From<kept::AuditEntry> for AuditItem {
    fn from(kept: kept::AuditEntry) -> Self {
        let hash = kept.hash.iter().fold(String::new(), |mut hash, byte| {
            // Writing to a string cannot fail.
            let _ = write!(hash, "{byte:02x}");
            hash
        });
        Self {
            n: kept.n,
            at: kept.at,
            actor_kind: kept.actor_kind,
            actor: kept.actor_id,
            actor_name: kept.actor_name,
            account: kept.account_id,
            action: kept.action,
            subject_kind: kept.subject_kind,
            subject: kept.subject_id,
            // Nothing more to say is an object without fields.
            detail: if kept.detail.is_null() { serde_json::json!({}) } else { kept.detail },
            hash,
        }
    }
}
