//! Staff: who answers, and who waits for them.

use edgedesk_flow::UserId;
use edgedesk_store as kept;
use futures_util::FutureExt as _;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::audit::Done;
use crate::conversations::Conversation;
use crate::queue::SEEN;
use crate::{Actor, Desk, DeskError, Page, Permission, Role};

/// A member of staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Agent {
    /// Who.
    pub id: UserId,
    /// Their name.
    pub name: String,
    /// What they are.
    pub role: Role,
    /// Whether they take conversations.
    pub available: bool,
    /// Whether they are there.
    pub online: bool,
}

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

    /// The members of staff.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for customers.
    pub async fn agents(&self, actor: &Actor) -> Result<Page<Agent>, DeskError> {
        actor.require(Permission::Answer)?;
        let reader = self.store().read();
        let presences = reader.presences(self.now() - SEEN).await?;
        let listening = self.hub().staff_present();
        let staff = reader.users(None).await?.into_iter().filter(|user| !user.disabled);
        let items = staff.filter_map(|user| {
            let presence = presences.iter().find(|presence| presence.user_id == user.id);
            Some(Agent {
                id: user.id,
                name: user.name,
                role: Role::named(&user.role)?,
                available: presence.is_some_and(|presence| presence.available),
                online: presence.is_some() || listening.contains(&user.id),
            })
        });
        Ok(Page { items: items.collect(), next: None })
    }

    /// Says whether the member of staff who asks takes conversations.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] for customers.
    pub async fn set_available(&self, actor: &Actor, available: bool) -> Result<Agent, DeskError> {
        actor.require(Permission::Answer)?;
        let now = self.now();
        let presence = kept::Presence { user_id: actor.user, available, seen_at: now };
        let done = Done::by(actor, "agent.presence_changed", "user", actor.user)
            .with(serde_json::json!({ "available": available }));
        self.store()
            .write(actor.user, (presence, done), move |tx, (presence, done)| {
                async move {
                    tx.save_presence(presence).await?;
                    tx.audit(done.entry(now));
                    Ok::<_, DeskError>(())
                }
                .boxed()
            })
            .await?;
        self.tell_queue().await?;
        let (id, name, role) = (actor.user, actor.name.clone(), actor.role);
        Ok(Agent { id, name, role, available, online: true })
    }

    /// Notes that those who listen are there still, so that an open page keeps an agent available.
    pub(crate) async fn note_staff_present(&self) -> Result<(), DeskError> {
        let listening = self.hub().staff_present();
        if listening.is_empty() {
            return Ok(());
        }
        let now = self.now();
        for mut presence in self.store().read().presences(now - SEEN).await? {
            let is_stale = now.duration_since(presence.seen_at) * 4 > SEEN;
            if !is_stale || !listening.contains(&presence.user_id) {
                continue;
            }
            presence.seen_at = now;
            self.store()
                .write(presence.user_id, presence, |tx, presence| {
                    async move { Ok::<_, DeskError>(tx.save_presence(presence).await?) }.boxed()
                })
                .await?;
        }
        Ok(())
    }
}
