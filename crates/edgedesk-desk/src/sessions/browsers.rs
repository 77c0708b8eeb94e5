use super::SignedInBrowser;
use crate::{Actor, Desk, DeskError, Page};

impl Desk {
    /// The browsers in which the person who asks is signed in, the latest used first.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub async fn signed_in_browsers(&self, actor: &Actor) -> Result<Page<SignedInBrowser>, DeskError> {
        let sessions = self.store().read().sessions(actor.user, self.now()).await?;
        let items = sessions.into_iter().map(|session| SignedInBrowser {
            id: session.id,
            current: session.id == actor.session,
            user_agent: session.user_agent,
            address: session.address,
            created_at: session.created_at,
            last_seen_at: session.last_seen_at,
            expires_at: session.expires_at,
        });
        Ok(Page { items: items.collect(), next: None })
    }
}
