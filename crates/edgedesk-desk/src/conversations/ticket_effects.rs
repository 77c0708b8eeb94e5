//! What the flow's effects come to where they are about the ticket.

use edgedesk_flow::ticket::{Priority, Status};
use edgedesk_flow::{AttachmentId, Event, TicketId, UserId};
use edgedesk_store::{self as kept, Scope, TicketNote};
use jiff::Timestamp;
use serde_json::{Value, json};
use uuid::Uuid;

use super::turn::{Speaker, Turn};
use crate::DeskError;
use crate::tickets::Happening;
use crate::worker::Work;

impl Turn<'_> {
    pub(super) async fn create_ticket(
        &mut self,
        ticket: kept::Ticket,
        attachments: &[AttachmentId],
    ) -> Result<(), DeskError> {
        self.attachments(attachments).await?;
        self.tx.insert_ticket(&ticket).await?;
        for id in attachments {
            self.attach(*id).await?;
        }
        self.conversation.important = ticket.priority == Priority::Important;
        self.audit
            .push(self.done("ticket.created", "ticket", ticket.id).with(json!({ "number": ticket.number })));
        Ok(())
    }

    pub(super) async fn move_ticket(&mut self, id: TicketId, to: Status) -> Result<(), DeskError> {
        let Some(mut ticket) = self.tx.lock_ticket(Scope::Desk, id).await? else { return Ok(()) };
        let from = ticket.status;
        ticket.status = to;
        ticket.updated_at = self.now;
        let closing = Work::CloseResolvedTicket { conversation: self.conversation.id, ticket: id };
        self.tx.delete_job(&closing.key()).await?;
        if to == Status::Resolved {
            ticket.resolved_at = Some(self.now);
            self.enqueue(&closing, self.now + self.desk.config().ticket_closes_after).await?;
        }
        if to.is_final() {
            ticket.closed_at = Some(self.now);
        }
        self.tx.save_ticket(&ticket).await?;
        self.note(id, Happening::Status { from, to }).await?;
        self.audit
            .push(self.done("ticket.status_changed", "ticket", id).with(json!({ "from": from, "to": to })));
        Ok(())
    }

    /// A line of the ticket's history.
    pub(super) async fn note(&self, ticket: TicketId, what: Happening) -> Result<(), DeskError> {
        let (author_id, author_name) = match &self.request.speaker {
            Speaker::Person(actor) => (Some(actor.user), actor.name.clone()),
            Speaker::Desk => (None, "EdgeDesk".to_owned()),
        };
        self.tx
            .insert_ticket_note(&what.line(self.desk.new_id()?, ticket, author_id, author_name, self.now)?)
            .await?;
        Ok(())
    }

    /// Makes a file a part of the conversation. That it may be is known: [`Self::attachments`].
    pub(super) async fn attach(&self, id: AttachmentId) -> Result<(), DeskError> {
        if let Some(actor) = self.person() {
            self.tx.attach(id, actor.user, self.conversation.id).await?;
        }
        Ok(())
    }

    /// The first words of an agent end the time that the customer has waited for an answer.
    pub(super) async fn note_first_response(&self) -> Result<(), DeskError> {
        let by_staff = self.person().is_some_and(|actor| actor.role.is_staff());
        let said = self
            .entries
            .iter()
            .any(|entry| matches!(entry.event, Event::MessageCreated(_)) && entry.author.id.is_some());
        let Some(id) = self.conversation.ticket_id().filter(|_| by_staff && said) else { return Ok(()) };
        let Some(mut ticket) = self.tx.lock_ticket(Scope::Desk, id).await? else { return Ok(()) };
        if ticket.first_response_at.is_none() {
            ticket.first_response_at = Some(self.now);
            ticket.updated_at = self.now;
            self.tx.save_ticket(&ticket).await?;
        }
        Ok(())
    }
}

impl Happening {
    /// As a line of a ticket's history.
    pub(crate) fn line(
        &self,
        id: Uuid,
        ticket_id: TicketId,
        author_id: Option<UserId>,
        author_name: String,
        at: Timestamp,
    ) -> Result<TicketNote, DeskError> {
        let body = serde_json::to_value(self).map_err(DeskError::internal)?;
        let kind = body.get("kind").and_then(Value::as_str).unwrap_or("note").to_owned();
        Ok(TicketNote { id, ticket_id, author_id, author_name, kind, body, at })
    }
}
