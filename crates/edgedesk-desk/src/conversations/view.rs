use edgedesk_flow::ticket::Priority;
use edgedesk_flow::{ConversationId, Pending};
use edgedesk_store as kept;

use super::{Card, Conversation, Person, TicketMark};
use crate::hub::Audience;
use crate::{Actor, Desk, DeskError};

impl Desk {
    /// A conversation.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where there is none, or none for this person.
    pub async fn conversation(&self, actor: &Actor, id: ConversationId) -> Result<Conversation, DeskError> {
        self.conversation_view(self.conversation_row(actor, id).await?).await
    }

    pub(crate) async fn conversation_row(
        &self,
        actor: &Actor,
        id: ConversationId,
    ) -> Result<kept::Conversation, DeskError> {
        self.store().read().conversation(actor.scope(), id).await?.ok_or(DeskError::NotFound)
    }

    /// A conversation as it is shown.
    pub(crate) async fn conversation_view(&self, row: kept::Conversation) -> Result<Conversation, DeskError> {
        let queue = self.queue_place(&row).await?;
        let ticket = row.state.ticket.as_ref().map(|ticket| TicketMark {
            id: ticket.id,
            number: ticket.number.clone(),
            status: ticket.status,
            priority: if row.important { Priority::Important } else { Priority::Normal },
        });
        let agent = row.agent_id.zip(row.agent_name).map(|(id, name)| Person { id, name });
        Ok(Conversation {
            id: row.id,
            account: row.account_id,
            status: row.state.status,
            title: row.title,
            lang: row.lang,
            opener: Person { id: row.opener_id, name: row.opener_name },
            agent,
            ticket,
            last_seq: row.last_seq,
            customer_read_seq: row.customer_read_seq,
            agent_read_seq: row.agent_read_seq,
            created_at: row.created_at,
            updated_at: row.updated_at,
            preview: row.preview,
            pending: Card::of(&row.state.pending),
            queued_at: row.queued_at,
            queue,
        })
    }
}

impl Card {
    fn of(pending: &Pending) -> Option<Self> {
        match pending {
            Pending::Nothing => None,
            Pending::Consent { .. } => Some(Self::Consent),
            Pending::Url { .. } => Some(Self::Url),
            Pending::Running { .. } => Some(Self::Running),
            Pending::Handoff { .. } => Some(Self::Handoff),
        }
    }
}

impl Audience {
    pub(crate) fn of(conversation: &kept::Conversation) -> Self {
        Self { account: Some(conversation.account_id), staff: conversation.ticket_id().is_some() }
    }
}
