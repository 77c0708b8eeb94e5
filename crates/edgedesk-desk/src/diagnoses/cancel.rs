use edgedesk_flow::{Action, DiagnosisId, Pending};

use super::DiagnosisItem;
use crate::{Actor, Desk, DeskError, Permission};

impl Desk {
    /// Stops a diagnosis, as the button in its conversation does.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where there is none for this person; [`DeskError::Conflict`] where it runs no more.
    pub async fn cancel_diagnosis(&self, actor: &Actor, id: DiagnosisId) -> Result<DiagnosisItem, DeskError> {
        let row = self.diagnosis_row(actor, id).await?;
        actor.require_account()?;
        actor.require(Permission::Write)?;
        let over = || DeskError::conflict("not_running", "这次诊断已经结束。", "This diagnosis has ended.");
        let conversation = row.conversation_id.ok_or_else(over)?;
        let state = self.conversation_row(actor, conversation).await?.state;
        if !matches!(state.pending, Pending::Running { diagnosis, .. } if diagnosis == id) {
            return Err(over());
        }
        let key = format!("cancel-{id}");
        self.act(actor, conversation, key, Action::Cancel {}).await?;
        Ok(self.diagnosis_row(actor, id).await?.into())
    }
}
