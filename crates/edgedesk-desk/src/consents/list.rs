use std::collections::HashMap;

use edgedesk_flow::{Action, ConsentId, UserId};
use edgedesk_store as kept;
use jiff::Timestamp;

use super::{Consent, ConsentStatus};
use crate::conversations::Person;
use crate::{Actor, Desk, DeskError, Page, PageRequest, Permission};

impl Desk {
    /// The consents of the account, the latest first.
    ///
    /// # Errors
    /// [`DeskError::Invalid`] where the cursor is none.
    pub async fn consents(&self, actor: &Actor, page: PageRequest) -> Result<Page<Consent>, DeskError> {
        let account = actor.require_account()?;
        let rows = self.store().read().consents(account, page.page()?).await?;
        let next = page.next(rows.len(), rows.last().map(|last| (last.granted_at, last.id.0)));
        Ok(Page { items: self.consent_views(rows).await?, next })
    }

    /// Takes a consent back, as the button on its receipt does: nothing may cite it from now on.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where there is none for this person; [`DeskError::Conflict`] where it is not valid
    /// any more.
    pub async fn revoke_consent(&self, actor: &Actor, id: ConsentId) -> Result<Consent, DeskError> {
        actor.require_account()?;
        let row = self.store().read().consent(actor.scope(), id).await?.ok_or(DeskError::NotFound)?;
        actor.require(Permission::Write)?;
        let key = format!("revoke-{id}");
        self.act(actor, row.conversation_id, key, Action::RevokeConsent { consent: id }).await?;
        let row = self.store().read().consent(actor.scope(), id).await?.ok_or(DeskError::NotFound)?;
        self.consent_views(vec![row]).await?.pop().ok_or(DeskError::NotFound)
    }

    pub(crate) async fn consent_views(&self, rows: Vec<kept::Consent>) -> Result<Vec<Consent>, DeskError> {
        let now = self.now();
        let mut names = HashMap::new();
        let mut views = Vec::with_capacity(rows.len());
        for row in rows {
            let name = self.name_of(row.granted_by, &mut names).await?;
            views.push(Consent {
                id: row.id,
                status: status(&row, now),
                number: row.number,
                conversation: row.conversation_id,
                granted_by: Person { id: row.granted_by, name },
                granted_at: row.granted_at,
                expires_at: row.expires_at,
                revoked_at: row.revoked_at,
            });
        }
        Ok(views)
    }

    /// Somebody's name, asked for once in a list.
    pub(crate) async fn name_of(
        &self,
        user: UserId,
        known: &mut HashMap<UserId, String>,
    ) -> Result<String, DeskError> {
        if let Some(name) = known.get(&user) {
            return Ok(name.clone());
        }
        let name = self.store().read().user(user).await?.map(|user| user.name).unwrap_or_default();
        known.insert(user, name.clone());
        Ok(name)
    }
}

fn status(row: &kept::Consent, now: Timestamp) -> ConsentStatus {
    if row.revoked_at.is_some() {
        ConsentStatus::Revoked
    } else if row.is_valid(now) {
        ConsentStatus::Valid
    } else {
        ConsentStatus::Expired
    }
}
