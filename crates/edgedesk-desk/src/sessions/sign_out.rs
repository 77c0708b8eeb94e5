use edgedesk_flow::{SessionId, UserId};
use futures_util::FutureExt as _;
use serde_json::json;

use crate::audit::Done;
use crate::{Actor, Desk, DeskError};

impl Desk {
    /// Ends the session that asks.
    ///
    /// # Errors
    /// Where it cannot be kept that it ended.
    pub async fn sign_out(&self, actor: &Actor) -> Result<(), DeskError> {
        let done = Done::by(actor, "session.ended", "session", actor.session);
        self.end_sessions(actor.user, Which::One(actor.session), Some(done)).await
    }

    /// Ends all sessions of the person who asks, this one too.
    ///
    /// # Errors
    /// Where it cannot be kept that they ended.
    pub async fn sign_out_everywhere(&self, actor: &Actor) -> Result<(), DeskError> {
        let done = Done::by(actor, "session.ended", "user", actor.user).with(json!({ "everywhere": true }));
        self.end_sessions(actor.user, Which::AllBut(None), Some(done)).await
    }

    /// Ends one session, without a word.
    pub(crate) async fn end_session(&self, user: UserId, session: SessionId) -> Result<(), DeskError> {
        self.end_sessions(user, Which::One(session), None).await
    }

    /// Ends somebody's sessions: in the store, and in everything of this process that still believes in them.
    pub(crate) async fn end_sessions(
        &self,
        user: UserId,
        which: Which,
        done: Option<Done>,
    ) -> Result<(), DeskError> {
        let now = self.now();
        self.store()
            .write(user, done, move |tx, done| {
                async move {
                    match which {
                        Which::One(session) => {
                            tx.revoke_session(user, session, now).await?;
                        }
                        Which::AllBut(except) => {
                            tx.revoke_sessions(user, except, now).await?;
                        }
                    }
                    if let Some(done) = done {
                        tx.audit(done.entry(now));
                    }
                    Ok::<_, DeskError>(())
                }
                .boxed()
            })
            .await?;
        self.forget_sessions(user, which);
        Ok(())
    }

    /// Lets nothing of this process believe in sessions that ended.
    pub(crate) fn forget_sessions(&self, user: UserId, which: Which) {
        let ended = |session: SessionId, of: UserId| of == user && which.covers(session);
        self.sessions().forget(ended);
        self.hub().end_sessions(ended);
    }
}

/// Which of somebody's sessions.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Which {
    One(SessionId),
    AllBut(Option<SessionId>),
}

impl Which {
    fn covers(self, session: SessionId) -> bool {
        match self {
            Self::One(one) => one == session,
            Self::AllBut(except) => except != Some(session),
        }
    }
}
