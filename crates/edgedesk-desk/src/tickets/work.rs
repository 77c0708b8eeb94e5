use edgedesk_flow::ticket::{By, Priority, Status};
use edgedesk_flow::{ConversationId, Input, TicketId};
use edgedesk_store as kept;
use futures_util::FutureExt as _;

use super::{Happening, Ticket};
use crate::audit::Done;
use crate::conversations::{Speaker, TurnRequest, What};
use crate::{Actor, Desk, DeskError, Permission};

/// What is to change about a ticket. What is absent stays.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TicketChange {
    /// Its state.
    pub status: Option<Status>,
    /// How urgent it is.
    pub priority: Option<Priority>,
    /// What it is about.
    pub subject: Option<String>,
}

/// The longest note and subject, in characters.
const LONGEST_NOTE: usize = 8_000;
const LONGEST_SUBJECT: usize = 200;

impl Desk {
    /// Takes a ticket: the agent talks from now on.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where there is none for this person; [`DeskError::Conflict`] where it cannot be taken.
    pub async fn take_ticket(&self, actor: &Actor, id: TicketId) -> Result<Ticket, DeskError> {
        actor.require(Permission::Answer)?;
        let row = self.ticket_row(actor, id).await?;
        if row.agent_id == Some(actor.user) && !row.status.is_final() {
            let conversation = self.conversation_row(actor, row.conversation_id).await?;
            if conversation.agent_id == Some(actor.user) {
                return self.ticket(actor, id).await;
            }
        }
        let input = Input::AgentTook { agent: actor.user, name: actor.name.clone() };
        let change = Change { agent: Some(Some((actor.user, actor.name.clone()))), ..Change::default() };
        self.work_on(actor, &row, Some(input), change, Some(Happening::Taken {})).await?;
        self.ticket(actor, id).await
    }

    /// Gives a ticket back: the desk answers again, and another agent can take it.
    ///
    /// # Errors
    /// As for [`Self::take_ticket`].
    pub async fn give_ticket_back(&self, actor: &Actor, id: TicketId) -> Result<Ticket, DeskError> {
        actor.require(Permission::Answer)?;
        let row = self.ticket_row(actor, id).await?;
        let change = Change { agent: Some(None), ..Change::default() };
        self.work_on(actor, &row, Some(Input::AgentReturned), change, Some(Happening::GivenBack {})).await?;
        self.ticket(actor, id).await
    }

    /// Changes a ticket. A customer may move it where the transitions allow them to; the rest is staff's.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where there is none for this person; [`DeskError::Conflict`] with the code
    /// `illegal_transition` where the state cannot follow; [`DeskError::Invalid`] for the subject.
    pub async fn change_ticket(
        &self,
        actor: &Actor,
        id: TicketId,
        wanted: TicketChange,
    ) -> Result<Ticket, DeskError> {
        let row = self.ticket_row(actor, id).await?;
        let staff = actor.role.is_staff();
        actor.require(if staff { Permission::Answer } else { Permission::Write })?;
        if !staff && (wanted.priority.is_some() || wanted.subject.is_some()) {
            return Err(DeskError::not_allowed(
                "staff_only",
                "主题和优先级由客服人员修改，请在对话里告诉我们。",
                "Staff change the subject and the priority. Please tell us in the conversation.",
            ));
        }
        if let Some(subject) = wanted.subject.map(|subject| subject.trim().to_owned()) {
            if subject.is_empty() || subject.chars().count() > LONGEST_SUBJECT {
                return Err(DeskError::invalid(
                    "subject",
                    "length",
                    "主题需要 1 到 200 个字符。",
                    "A subject has 1 to 200 characters.",
                ));
            }
            let happening = Happening::Subject { to: subject.clone() };
            let change = Change { subject: Some(subject), ..Change::default() };
            self.work_on(actor, &row, None, change, Some(happening)).await?;
        }
        if let Some(priority) = wanted.priority {
            let change = Change { priority: Some(priority), ..Change::default() };
            self.work_on(actor, &row, None, change, Some(Happening::Priority { to: priority })).await?;
        }
        if let Some(to) = wanted.status {
            let by = if staff { By::Agent } else { By::Customer };
            self.work_on(actor, &row, Some(Input::TicketMoved { to, by }), Change::default(), None).await?;
        }
        self.ticket(actor, id).await
    }

    /// Writes a note that only staff see.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where there is no such ticket for this person; [`DeskError::Invalid`] where the note
    /// is empty or too long.
    pub async fn note_on_ticket(&self, actor: &Actor, id: TicketId, text: &str) -> Result<Ticket, DeskError> {
        actor.require(Permission::Answer)?;
        let row = self.ticket_row(actor, id).await?;
        let text = text.trim();
        if text.is_empty() || text.chars().count() > LONGEST_NOTE {
            return Err(DeskError::invalid(
                "text",
                "length",
                "备注需要 1 到 8000 个字符。",
                "A note has 1 to 8,000 characters.",
            ));
        }
        let note = Happening::Note { text: text.to_owned() };
        self.work_on(actor, &row, None, Change::default(), Some(note)).await?;
        self.ticket(actor, id).await
    }

    /// One transaction for what the conversation is told, what changes about the ticket, and the line in its history.
    async fn work_on(
        &self,
        actor: &Actor,
        ticket: &kept::Ticket,
        input: Option<Input>,
        change: Change,
        happening: Option<Happening>,
    ) -> Result<(), DeskError> {
        let now = self.now();
        let request = TurnRequest {
            conversation: ticket.conversation_id,
            speaker: Speaker::Person(actor.clone()),
            client_key: None,
            what: input.map_or(What::Entries(Vec::new()), What::Input),
        };
        let note = match &happening {
            Some(happening) => {
                Some(happening.line(self.new_id()?, ticket.id, Some(actor.user), actor.name.clone(), now)?)
            }
            None => None,
        };
        let done = happening.as_ref().map(|happening| {
            Done::by(actor, happening.action(), "ticket", ticket.id).about(ticket.account_id)
        });
        let id = ticket.id;
        let input = (self.clone(), request, change, note, done);
        let turn = self
            .store()
            .write(ticket.conversation_id, input, move |tx, (desk, request, change, note, done)| {
                async move {
                    let turn = desk.turn_in(tx, request).await?;
                    let scope = kept::Scope::Desk;
                    let mut ticket = tx.lock_ticket(scope, id).await?.ok_or(DeskError::NotFound)?;
                    if change.apply(&mut ticket) {
                        ticket.updated_at = now;
                        tx.save_ticket(&ticket).await?;
                    }
                    if let Some(priority) = change.priority {
                        let conversation = turn.conversation.id;
                        let mut row =
                            tx.lock_conversation(scope, conversation).await?.ok_or(DeskError::NotFound)?;
                        row.important = priority == Priority::Important;
                        tx.save_conversation(&row).await?;
                    }
                    if let Some(note) = note {
                        tx.insert_ticket_note(note).await?;
                    }
                    if let Some(done) = done {
                        tx.audit(done.entry(now));
                    }
                    Ok::<_, DeskError>(turn)
                }
                .boxed()
            })
            .await?;
        self.turn_committed(&turn);
        self.tell_after_work(ticket.conversation_id).await;
        Ok(())
    }

    /// What changes about a ticket need not be in the log, so it is told from here.
    async fn tell_after_work(&self, conversation: ConversationId) {
        if let Err(error) = self.tell_conversation(conversation).await {
            tracing::warn!(%error, "a change of a ticket was not told; it shows at the next load");
        }
    }
}

/// What changes about a ticket beside its state, which is the flow's.
#[derive(Clone, Debug, Default)]
struct Change {
    agent: Option<Option<(edgedesk_flow::UserId, String)>>,
    priority: Option<Priority>,
    subject: Option<String>,
}

impl Change {
    /// Says whether anything changed.
    fn apply(&self, ticket: &mut kept::Ticket) -> bool {
        let before = ticket.clone();
        if let Some(agent) = &self.agent {
            let (id, name) = agent.clone().unzip();
            ticket.agent_id = id;
            ticket.agent_name = name;
        }
        if let Some(priority) = self.priority {
            ticket.priority = priority;
        }
        if let Some(subject) = &self.subject {
            ticket.subject.clone_from(subject);
        }
        *ticket != before
    }
}

impl Happening {
    /// What the audit log calls it.
    fn action(&self) -> &'static str {
        match self {
            Self::Note { .. } => "ticket.noted",
            Self::Status { .. } => "ticket.status_changed",
            Self::Taken {} => "ticket.taken",
            Self::GivenBack {} => "ticket.given_back",
            Self::Priority { .. } => "ticket.priority_changed",
            Self::Subject { .. } => "ticket.subject_changed",
        }
    }
}
