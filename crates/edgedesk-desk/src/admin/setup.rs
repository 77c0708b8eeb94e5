use std::net::IpAddr;

use edgedesk_store as kept;
use futures_util::FutureExt as _;
use jiff::{SignedDuration, Timestamp};
use serde::{Deserialize, Serialize};

use super::users::{check_login, login_taken};
use super::{Admin, NewUser};
use crate::sessions::SignedIn;
use crate::{Desk, DeskError, Role, Token};

/// What the holder of the one-time link fills in.
#[derive(Clone)]
pub struct Setup {
    /// The link's token.
    pub token: Token,
    /// The first admin's login.
    pub login: String,
    /// Their name.
    pub name: String,
    /// Their password.
    pub password: String,
    /// `zh` or `en`.
    pub lang: String,
    /// The address that it comes from.
    pub address: IpAddr,
    /// What the browser calls itself.
    pub user_agent: String,
}

/// How long the link opens.
const VALID_FOR: SignedDuration = SignedDuration::from_hours(24);

const SETTING: &str = "setup_token";

/// What is kept of the link.
#[derive(Serialize, Deserialize)]
struct Kept {
    hash: [u8; 32],
    expires_at: Timestamp,
}

impl Admin {
    /// A link with which the first admin sets their password; `None` where there is an admin already. An earlier
    /// link opens no more.
    ///
    /// # Errors
    /// Where the store cannot be written.
    pub async fn setup_link(&self) -> Result<Option<String>, DeskError> {
        let desk = &self.0;
        if desk.has_admin().await? {
            return Ok(None);
        }
        let token = Token::make(desk.random())?;
        let kept = Kept { hash: token.hash(), expires_at: desk.now() + VALID_FOR };
        let kept = serde_json::to_string(&kept).map_err(DeskError::internal)?;
        desk.store()
            .write(kept::Lane::default(), kept, |tx, kept| {
                async move { Ok::<_, DeskError>(tx.set_setting(SETTING, kept).await?) }.boxed()
            })
            .await?;
        Ok(Some(format!("{}/setup?token={}", desk.config().public_url, token.reveal())))
    }
}

impl Desk {
    /// Makes the first admin, for the holder of the one-time link, and signs them in.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where the link opens nothing, or nothing any more; [`DeskError::Invalid`] for a login
    /// or password that will not do.
    pub async fn set_up(&self, setup: Setup) -> Result<SignedIn, DeskError> {
        let now = self.now();
        let kept = self.store().read().setting(SETTING).await?.unwrap_or_default();
        let kept: Kept = serde_json::from_str(&kept).map_err(|_| DeskError::NotFound)?;
        if kept.hash != setup.token.hash() || kept.expires_at <= now || self.has_admin().await? {
            return Err(DeskError::NotFound);
        }
        let login = check_login(&setup.login)?;
        crate::sessions::check_password("password", &setup.password, &login)?;
        if self.store().read().user_by_login(&login).await?.is_some() {
            return Err(login_taken());
        }
        // The link is used up first: of two who hold it, one becomes the admin.
        let hash = kept.hash;
        self.store()
            .write(kept::Lane::default(), (), move |tx, ()| {
                async move {
                    let kept = tx.setting(SETTING).await?.unwrap_or_default();
                    let same = serde_json::from_str::<Kept>(&kept).is_ok_and(|kept| kept.hash == hash);
                    if !same {
                        return Err(DeskError::NotFound);
                    }
                    Ok(tx.set_setting(SETTING, "").await?)
                }
                .boxed()
            })
            .await?;
        let admin = NewUser {
            account: None,
            login: login.clone(),
            name: setup.name,
            role: Role::Admin,
            lang: setup.lang,
            password: Some(setup.password),
        };
        self.admin().create_user(admin).await?;
        let user = self.store().read().user_by_login(&login).await?.ok_or(DeskError::NotFound)?;
        self.begin_session(user, setup.address, &setup.user_agent, None).await
    }

    async fn has_admin(&self) -> Result<bool, DeskError> {
        let staff = self.store().read().users(None).await?;
        Ok(staff.iter().any(|user| user.role == Role::Admin.name() && !user.disabled))
    }
}
