use edgedesk_store as kept;
use futures_util::FutureExt as _;

use super::Agent;
use crate::audit::Done;
use crate::queue::SEEN;
use crate::{Actor, Desk, DeskError, Permission};

impl Desk {
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
