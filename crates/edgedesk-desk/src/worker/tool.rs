use edgedesk_flow::event::{MessageCreated, ToolCompleted, Utterance};
use edgedesk_flow::{ConsentId, ConversationId, Event, Tool};
use serde_json::Value;

use super::lease::Lease;
use crate::conversations::What;
use crate::{Desk, DeskError};

impl Desk {
    /// Uses a tool that was asked for in the chat, and says there what came out.
    pub(super) async fn carry_out_tool(
        &self,
        lease: &Lease,
        conversation: ConversationId,
        tool: Tool,
        input: Value,
        consent: Option<ConsentId>,
    ) -> Result<(), DeskError> {
        let account = self.readable_account(consent).await?;
        let event = match self.diagnoser().use_tool(tool, &input, account.as_deref()).await {
            Ok(result) => Event::ToolCompleted(ToolCompleted {
                tool,
                subject: result.subject.clone(),
                headline: result.headline.clone(),
                tone: result.tone,
                result: serde_json::to_value(&result).map_err(DeskError::internal)?,
            }),
            Err(error) => Event::MessageCreated(MessageCreated {
                content: Utterance::Said { text: error.remedy },
                attachments: Vec::new(),
                choices: Vec::new(),
            }),
        };
        self.finish_with(lease, conversation, What::Entries(vec![event])).await
    }

    /// The control plane's name of the account that a consent lets the desk read, if it is valid at this moment.
    pub(crate) async fn readable_account(
        &self,
        consent: Option<ConsentId>,
    ) -> Result<Option<String>, DeskError> {
        let Some(consent) = consent else { return Ok(None) };
        let reader = self.store().read();
        let consent = reader.consent(edgedesk_store::Scope::Desk, consent).await?;
        let Some(consent) = consent.filter(|consent| consent.is_valid(self.now())) else { return Ok(None) };
        Ok(reader.account(consent.account_id).await?.and_then(|account| account.external_id))
    }
}
