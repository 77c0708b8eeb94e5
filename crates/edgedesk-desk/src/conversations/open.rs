use edgedesk_flow::conversation::Status;
use edgedesk_flow::{ConversationId, Input, Pending, State};
use edgedesk_store::{self as kept, ConversationFilter};
use futures_util::FutureExt as _;

use super::Conversation;
use super::turn::{Speaker, TurnRequest, What};
use crate::{Actor, Desk, DeskError, PageRequest, Permission};

impl Desk {
    /// Opens a conversation: a new one, or the person's latest where nothing has been said in it yet.
    ///
    /// # Errors
    /// [`DeskError::NotAllowed`] for read-only members.
    pub async fn open_conversation(&self, actor: &Actor) -> Result<Conversation, DeskError> {
        let account = actor.require_account()?;
        actor.require(Permission::Write)?;
        let filter = ConversationFilter { opener: Some(actor.user), ..ConversationFilter::default() };
        let latest = PageRequest { limit: Some(1), cursor: None }.page()?;
        let latest =
            self.store().read().conversations(actor.scope(), filter, latest).await?.into_iter().next();
        if let Some(untouched) = latest.filter(is_untouched) {
            return self.conversation_view(untouched).await;
        }
        let now = self.now();
        let conversation = kept::Conversation {
            id: ConversationId(self.new_id()?),
            account_id: account,
            opener_id: actor.user,
            opener_name: actor.name.clone(),
            lang: actor.lang.clone(),
            title: String::new(),
            preview: String::new(),
            state: State::default(),
            last_seq: 0,
            customer_read_seq: 0,
            agent_read_seq: 0,
            agent_id: None,
            agent_name: None,
            important: false,
            queued_at: None,
            created_at: now,
            updated_at: now,
        };
        let request = TurnRequest {
            conversation: conversation.id,
            speaker: Speaker::Person(actor.clone()),
            client_key: None,
            what: What::Input(Input::Opened),
        };
        let done = self
            .store()
            .write(
                conversation.id,
                (self.clone(), conversation, request),
                |tx, (desk, conversation, request)| {
                    async move {
                        tx.insert_conversation(conversation).await?;
                        desk.new_turn(tx, request, conversation.clone()).await
                    }
                    .boxed()
                },
            )
            .await?;
        self.turn_committed(&done);
        self.conversation_view(done.conversation).await
    }
}

/// Whether nothing has happened in it but the welcome.
fn is_untouched(conversation: &kept::Conversation) -> bool {
    let state = &conversation.state;
    conversation.title.is_empty() && state.status == Status::Bot && state.pending == Pending::Nothing
}
