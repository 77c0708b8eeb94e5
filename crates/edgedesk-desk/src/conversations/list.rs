use edgedesk_flow::conversation::Status;
use edgedesk_store::ConversationFilter;

use super::Conversation;
use crate::{Actor, Desk, DeskError, Page, PageRequest};

/// Which conversations a list has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ConversationsAsked {
    /// Those in this state.
    pub status: Option<Status>,
    /// A customer's own among the account's; those that an agent has taken.
    pub mine: bool,
}

impl Desk {
    /// The conversations that somebody may see, those that changed last first.
    ///
    /// # Errors
    /// [`DeskError::Invalid`] where the cursor is none.
    pub async fn conversations(
        &self,
        actor: &Actor,
        asked: ConversationsAsked,
        page: PageRequest,
    ) -> Result<Page<Conversation>, DeskError> {
        let mine = Some(actor.user).filter(|_| asked.mine);
        let staff = actor.role.is_staff();
        let filter = ConversationFilter {
            status: asked.status,
            opener: mine.filter(|_| !staff),
            agent: mine.filter(|_| staff),
        };
        let rows = self.store().read().conversations(actor.scope(), filter, page.page()?).await?;
        let next = page.next(rows.len(), rows.last().map(|last| (last.updated_at, last.id.0)));
        let mut items = Vec::with_capacity(rows.len());
        for row in rows {
            items.push(self.conversation_view(row).await?);
        }
        Ok(Page { items, next })
    }
}
