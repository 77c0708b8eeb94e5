use edgedesk_flow::ConversationId;
use edgedesk_store as kept;
use futures_util::FutureExt as _;

use super::ReadMark;
use crate::hub::{Audience, Notice, NoticeName};
use crate::{Actor, Desk, DeskError, Permission};

impl Desk {
    /// Notes how far somebody has read.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where there is no such conversation for this person.
    pub async fn mark_read(
        &self,
        actor: &Actor,
        id: ConversationId,
        seq: u64,
    ) -> Result<ReadMark, DeskError> {
        // A look is not a mark: who may not write leaves none for the others.
        if !actor.role.is_staff() && !actor.may(Permission::Write) {
            return Ok(ReadMark::of(&self.conversation_row(actor, id).await?));
        }
        let staff = actor.role.is_staff();
        let (conversation, moved) = self
            .store()
            .write(id, actor.scope(), move |tx, scope| {
                async move {
                    let mut conversation =
                        tx.lock_conversation(*scope, id).await?.ok_or(DeskError::NotFound)?;
                    let seq = seq.min(conversation.last_seq);
                    let mark = if staff {
                        &mut conversation.agent_read_seq
                    } else {
                        &mut conversation.customer_read_seq
                    };
                    let moved = seq > *mark;
                    if moved {
                        *mark = seq;
                        tx.save_conversation(&conversation).await?;
                    }
                    Ok::<_, DeskError>((conversation, moved))
                }
                .boxed()
            })
            .await?;
        let mark = ReadMark::of(&conversation);
        if moved {
            let notice = Notice::new(NoticeName::Read, None, &mark)?;
            self.hub().tell(Audience::of(&conversation), None, &notice.into());
        }
        Ok(mark)
    }
}

impl ReadMark {
    fn of(conversation: &kept::Conversation) -> Self {
        Self {
            conversation: conversation.id,
            customer_read_seq: conversation.customer_read_seq,
            agent_read_seq: conversation.agent_read_seq,
        }
    }
}
