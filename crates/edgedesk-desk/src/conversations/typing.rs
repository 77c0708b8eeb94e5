use edgedesk_flow::ConversationId;

use super::Typing;
use crate::hub::{Audience, Notice, NoticeName};
use crate::{Actor, Desk, DeskError, Permission};

impl Desk {
    /// Tells the others that somebody types. It is told, and kept nowhere.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where there is no such conversation for this person.
    pub async fn typing(&self, actor: &Actor, id: ConversationId) -> Result<(), DeskError> {
        let conversation = self.conversation_row(actor, id).await?;
        if !actor.role.is_staff() {
            actor.require(Permission::Write)?;
        }
        let typing = Typing { conversation: id, author: actor.author() };
        let notice = Notice::new(NoticeName::Typing, None, &typing)?;
        self.hub().tell(Audience::of(&conversation), Some(actor.user), &notice.into());
        Ok(())
    }
}
