use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::conversations::Conversation;
use crate::queue::SEEN;
use crate::{Actor, Desk, DeskError, Permission};

/// Who waits for a human.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Queue {
    /// The conversations that wait, in the order in which to take them; at most 100.
    pub items: Vec<Conversation>,
    /// How many wait.
    pub count: u64,
    /// How many members of staff take conversations.
    pub agents_available: u64,
    /// Whether somebody answers at this hour.
    pub open: bool,
    /// If not, when somebody will.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub opens_at: Option<Timestamp>,
}

impl Desk {
    /// The queue, for staff.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for customers.
    pub async fn queue(&self, actor: &Actor) -> Result<Queue, DeskError> {
        actor.require(Permission::Answer)?;
        let reader = self.store().read();
        let now = self.now();
        let mut items = Vec::new();
        for row in reader.queue(100).await? {
            items.push(self.conversation_view(row).await?);
        }
        let opens_at = self.config().hours.opens_at(now);
        Ok(Queue {
            items,
            count: reader.queue_length().await?,
            agents_available: reader.available_agents(now - SEEN).await?,
            open: opens_at.is_none(),
            opens_at,
        })
    }
}
