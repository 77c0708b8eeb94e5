use std::net::IpAddr;

use edgedesk_flow::SessionId;
use edgedesk_store as kept;
use futures_util::FutureExt as _;
use serde_json::json;

use super::{Session, view};
use crate::audit::Done;
use crate::{Desk, DeskError, Token};

/// What somebody signs in with.
#[derive(Clone)]
pub struct Credentials {
    /// The login; capital letters make no difference.
    pub login: String,
    /// The password.
    pub password: String,
    /// The address that it comes from.
    pub address: IpAddr,
    /// What the browser calls itself.
    pub user_agent: String,
    /// The session that the browser had until now: it ends, so that a cookie which somebody else put there is worth
    /// nothing.
    pub replaces: Option<Token>,
}

/// A session that has just begun.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// What the browser shows from now on.
    pub token: Token,
    /// Who is signed in.
    pub session: Session,
}

/// The longest login and password that are looked at, in characters.
const LONGEST: usize = 256;

impl Desk {
    /// Signs somebody in.
    ///
    /// # Errors
    /// [`DeskError::WrongCredentials`], for a login that does not exist as well, and in the same time;
    /// [`DeskError::Throttled`] after too many of those; [`DeskError::Busy`] where too many sign in at once.
    pub async fn sign_in(&self, credentials: Credentials) -> Result<SignedIn, DeskError> {
        let now = self.now();
        let login = credentials.login.trim().to_lowercase();
        if login.chars().count() > LONGEST || credentials.password.chars().count() > LONGEST {
            return Err(DeskError::WrongCredentials);
        }
        self.throttle()
            .attempt(now, &login, credentials.address)
            .map_err(|retry_after| DeskError::Throttled { retry_after })?;

        let user = self.store().read().user_by_login(&login).await?.filter(|user| !user.disabled);
        let hash = user.as_ref().map(|user| user.password_hash.as_str());
        let right = match self.hasher().verify(credentials.password, hash).await {
            Ok(right) => right,
            Err(error) => {
                // Nothing was tried.
                self.throttle().forgive(&login, credentials.address);
                return Err(error);
            }
        };
        let Some(user) = user.filter(|_| right) else { return Err(DeskError::WrongCredentials) };
        self.throttle().forgive(&login, credentials.address);
        self.begin_session(user, credentials.address, &credentials.user_agent, credentials.replaces).await
    }

    /// Begins a session for somebody who has proven who they are.
    pub(crate) async fn begin_session(
        &self,
        user: kept::User,
        address: IpAddr,
        user_agent: &str,
        replaces: Option<Token>,
    ) -> Result<SignedIn, DeskError> {
        let now = self.now();
        let token = Token::make(self.random())?;
        let session = kept::Session {
            id: SessionId(self.new_id()?),
            token_hash: token.hash(),
            user_id: user.id,
            user_agent: user_agent.chars().take(300).collect(),
            address: address.to_canonical().to_string(),
            created_at: now,
            last_seen_at: now,
            expires_at: now + self.config().session_idle,
            revoked_at: None,
        };
        let expires_at = session.expires_at;
        let replaced = match replaces {
            Some(token) => self.store().read().session(token.hash(), now).await?,
            None => None,
        };
        let done = Done::by_user(&user, "session.began", "session", session.id)
            .with(json!({ "address": session.address, "user_agent": session.user_agent }));
        if let Some(replaced) = &replaced {
            self.end_session(replaced.user_id, replaced.id).await?;
        }
        self.store()
            .write(user.id, (session, done), move |tx, (session, done)| {
                async move {
                    tx.insert_session(session).await?;
                    tx.audit(done.entry(now));
                    Ok::<_, DeskError>(())
                }
                .boxed()
            })
            .await?;
        let account = self.account_of(user.account_id).await?;
        Ok(SignedIn { token, session: view::session(&user, account.as_ref(), expires_at)? })
    }
}
