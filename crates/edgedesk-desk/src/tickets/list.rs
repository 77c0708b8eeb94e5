use std::collections::HashMap;

use edgedesk_flow::ticket::{By, Priority, Status};
use edgedesk_flow::{AccountId, TicketId, UserId};
use edgedesk_store::{self as kept, TicketFilter};

use super::{Ticket, TicketItem};
use crate::audit::Done;
use crate::conversations::Person;
use crate::sessions::Account;
use crate::{Actor, Desk, DeskError, Page, PageRequest};

/// Which tickets a list has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct TicketsAsked {
    /// Those in this state.
    pub status: Option<Status>,
    /// Those that this agent has taken.
    pub agent: Option<UserId>,
    /// Those of this urgency.
    pub priority: Option<Priority>,
}

/// Names that a list needs, each asked for once.
#[derive(Default)]
pub(super) struct Names {
    users: HashMap<UserId, String>,
    accounts: HashMap<AccountId, String>,
}

impl Desk {
    /// The tickets that somebody may see, those that changed last first.
    ///
    /// # Errors
    /// [`DeskError::Invalid`] where the cursor is none.
    pub async fn tickets(
        &self,
        actor: &Actor,
        asked: TicketsAsked,
        page: PageRequest,
    ) -> Result<Page<TicketItem>, DeskError> {
        let filter = TicketFilter { status: asked.status, agent: asked.agent, priority: asked.priority };
        let rows = self.store().read().tickets(actor.scope(), filter, page.page()?).await?;
        let next = page.next(rows.len(), rows.last().map(|last| (last.updated_at, last.id.0)));
        let mut names = Names::default();
        let mut items = Vec::with_capacity(rows.len());
        for row in rows {
            items.push(self.ticket_item(row, &mut names).await?);
        }
        Ok(Page { items, next })
    }

    /// A ticket; for staff with its case file. That staff looked is written down.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where there is none for this person.
    pub async fn ticket(&self, actor: &Actor, id: TicketId) -> Result<Ticket, DeskError> {
        let row = self.ticket_row(actor, id).await?;
        let case = if actor.role.is_staff() {
            if self.opened().is_new(actor.user, id, self.now()) {
                self.audit(Done::by(actor, "case.opened", "ticket", id).about(row.account_id)).await?;
            }
            Some(self.case_file(&row).await?)
        } else {
            None
        };
        let by = if actor.role.is_staff() { By::Agent } else { By::Customer };
        let may_become =
            Status::ALL.into_iter().filter(|to| row.status.transition(*to, by).is_ok()).collect();
        let description = row.description.clone();
        let item = self.ticket_item(row, &mut Names::default()).await?;
        Ok(Ticket { item, description, may_become, case })
    }

    pub(super) async fn ticket_row(&self, actor: &Actor, id: TicketId) -> Result<kept::Ticket, DeskError> {
        self.store().read().ticket(actor.scope(), id).await?.ok_or(DeskError::NotFound)
    }

    async fn ticket_item(&self, row: kept::Ticket, names: &mut Names) -> Result<TicketItem, DeskError> {
        let requester = self.name_of(row.requester_id, &mut names.users).await?;
        let account = match names.accounts.get(&row.account_id) {
            Some(name) => name.clone(),
            None => {
                let account = self.store().read().account(row.account_id).await?;
                let name = account.map(|account| account.name).unwrap_or_default();
                names.accounts.insert(row.account_id, name.clone());
                name
            }
        };
        Ok(TicketItem {
            id: row.id,
            number: row.number,
            conversation: row.conversation_id,
            account: Account { id: row.account_id, name: account },
            requester: Person { id: row.requester_id, name: requester },
            subject: row.subject,
            priority: row.priority,
            status: row.status,
            label: row.status.label(),
            agent: row.agent_id.zip(row.agent_name).map(|(id, name)| Person { id, name }),
            created_at: row.created_at,
            updated_at: row.updated_at,
            first_response_at: row.first_response_at,
            resolved_at: row.resolved_at,
        })
    }
}
