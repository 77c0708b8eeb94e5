use edgedesk_flow::AccountId;
use edgedesk_store as kept;
use futures_util::FutureExt as _;
use jiff::{SignedDuration, Timestamp};

use super::cache::Known;
use super::{Session, view};
use crate::{Actor, Desk, DeskError, Role, Token};

/// How often the use of a session is noted. A note for each request would double what is written.
const NOTE_EVERY: SignedDuration = SignedDuration::from_mins(5);

impl Desk {
    /// Who shows this token.
    ///
    /// # Errors
    /// [`DeskError::SignedOut`] where it stands for no session, or none that is valid any more.
    pub async fn authenticate(&self, token: &Token) -> Result<Actor, DeskError> {
        let now = self.now();
        let hash = token.hash();
        if let Some(actor) = self.sessions().get(&hash, now) {
            return Ok(actor);
        }
        let reader = self.store().read();
        let session = reader.session(hash, now).await?.ok_or(DeskError::SignedOut)?;
        let user = reader.user(session.user_id).await?.filter(|user| !user.disabled);
        let user = user.ok_or(DeskError::SignedOut)?;
        let actor = Actor {
            user: user.id,
            account: user.account_id,
            role: Role::named(&user.role)
                .ok_or_else(|| DeskError::internal("a user has a role that is none"))?,
            name: user.name,
            lang: user.lang,
            session: session.id,
        };
        let expires_at = self.note_use(&session, now).await?;
        self.sessions().put(hash, Known { actor: actor.clone(), expires_at, read_at: now });
        Ok(actor)
    }

    /// Who is signed in, in full.
    ///
    /// # Errors
    /// [`DeskError::SignedOut`] where the person is gone.
    pub async fn session(&self, actor: &Actor) -> Result<Session, DeskError> {
        let reader = self.store().read();
        let user = reader.user(actor.user).await?.ok_or(DeskError::SignedOut)?;
        let sessions = reader.sessions(actor.user, self.now()).await?;
        let session =
            sessions.iter().find(|session| session.id == actor.session).ok_or(DeskError::SignedOut)?;
        let account = self.account_of(user.account_id).await?;
        view::session(&user, account.as_ref(), session.expires_at)
    }

    pub(crate) async fn account_of(&self, id: Option<AccountId>) -> Result<Option<kept::Account>, DeskError> {
        match id {
            Some(id) => Ok(self.store().read().account(id).await?),
            None => Ok(None),
        }
    }

    /// Puts the end of a session that is used off, and says when it is.
    async fn note_use(&self, session: &kept::Session, now: Timestamp) -> Result<Timestamp, DeskError> {
        if now.duration_since(session.last_seen_at) < NOTE_EVERY {
            return Ok(session.expires_at);
        }
        let id = session.id;
        let config = self.config();
        let expires_at = (now + config.session_idle).min(session.created_at + config.session_lifetime);
        self.store()
            .write(session.user_id, (), move |tx, ()| {
                async move { Ok::<_, DeskError>(tx.touch_session(id, now, expires_at).await?) }.boxed()
            })
            .await?;
        self.hub().extend_session(id, expires_at);
        Ok(expires_at)
    }
}
