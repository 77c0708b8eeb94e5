use edgedesk_flow::ConversationId;
use edgedesk_flow::conversation::Status;
use edgedesk_store::{self as kept, ConversationFilter};
use futures_util::FutureExt as _;

use super::{Card, Conversation, LogEntry, Person, ReadMark, TicketMark, Typing};
use crate::hub::{Audience, Notice, NoticeName};
use crate::{Actor, Desk, DeskError, Page, PageRequest, Permission};

/// Which conversations a list has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ConversationsAsked {
    /// Those in this state.
    pub status: Option<Status>,
    /// A customer's own among the account's; those that an agent has taken.
    pub mine: bool,
}

/// Which part of a log is asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct EventsAsked {
    /// Entries after this one.
    pub after: Option<u64>,
    /// Entries before this one, the latest of them; loses against `after`.
    pub before: Option<u64>,
    /// At most so many; 100 unless given, 500 at most.
    pub limit: Option<u32>,
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

    /// A part of a conversation's log, oldest first.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where there is no such conversation for this person.
    pub async fn events(
        &self,
        actor: &Actor,
        id: ConversationId,
        asked: EventsAsked,
    ) -> Result<Vec<LogEntry>, DeskError> {
        let limit = asked.limit.unwrap_or(100).clamp(1, 500);
        let reader = self.store().read();
        let scope = actor.scope();
        let events = match (asked.after, asked.before) {
            (Some(after), _) => reader.events_after(scope, id, after, limit).await?,
            (None, Some(before)) => reader.events_before(scope, id, before, limit).await?,
            (None, None) => reader.events_after(scope, id, 0, limit).await?,
        };
        if events.is_empty() {
            // Nothing to say is one thing, nobody to say it to another.
            self.conversation_row(actor, id).await?;
        }
        Ok(events.into_iter().map(LogEntry::from).collect())
    }

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

    /// A conversation as it is shown.
    pub(crate) async fn conversation_view(&self, row: kept::Conversation) -> Result<Conversation, DeskError> {
        let queue = self.queue_place(&row).await?;
        let ticket = row.state.ticket.as_ref().map(|ticket| TicketMark {
            id: ticket.id,
            number: ticket.number.clone(),
            status: ticket.status,
            priority: if row.important {
                edgedesk_flow::ticket::Priority::Important
            } else {
                edgedesk_flow::ticket::Priority::Normal
            },
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
    fn of(pending: &edgedesk_flow::Pending) -> Option<Self> {
        use edgedesk_flow::Pending;
        match pending {
            Pending::Nothing => None,
            Pending::Consent { .. } => Some(Self::Consent),
            Pending::Url { .. } => Some(Self::Url),
            Pending::Running { .. } => Some(Self::Running),
            Pending::Handoff { .. } => Some(Self::Handoff),
        }
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

impl Audience {
    pub(crate) fn of(conversation: &kept::Conversation) -> Self {
        Self { account: Some(conversation.account_id), staff: conversation.ticket_id().is_some() }
    }
}
