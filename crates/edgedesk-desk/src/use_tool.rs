use edgedesk_flow::Tool;

use crate::audit::Done;
use crate::consents::ConsentStatus;
use crate::{Actor, Desk, DeskError, PageRequest, Permission, ToolError, ToolResult};

impl Desk {
    /// Uses a self-service tool outside of a conversation. It reads the account's configuration where any consent of
    /// the account allows it.
    ///
    /// # Errors
    /// Outside, where the person may not; inside, what the tool says against its form.
    pub async fn use_tool(
        &self,
        actor: &Actor,
        tool: Tool,
        input: &serde_json::Value,
    ) -> Result<Result<ToolResult, ToolError>, DeskError> {
        let account = if actor.role.is_staff() {
            actor.require(Permission::Answer)?;
            None
        } else {
            actor.require(Permission::Write)?;
            let consents = self.consents(actor, PageRequest::default()).await?.items;
            let valid = consents.into_iter().find(|consent| consent.status == ConsentStatus::Valid);
            self.readable_account(valid.map(|consent| consent.id)).await?
        };
        self.audit(Done::by(actor, "tool.used", "tool", tool.name())).await?;
        Ok(self.diagnoser().use_tool(tool, input, account.as_deref()).await)
    }
}
