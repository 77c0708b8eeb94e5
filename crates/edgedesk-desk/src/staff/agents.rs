use edgedesk_flow::UserId;
use serde::{Deserialize, Serialize};

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

impl Desk {
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
}
