use edgedesk_flow::{AccountId, UserId};
use edgedesk_store as kept;
use futures_util::FutureExt as _;

use super::Admin;
use crate::audit::Done;
use crate::sessions::{User, Which, check_password};
use crate::{DeskError, Role, Token};

/// Somebody who is to sign in.
#[derive(Clone, Debug)]
pub struct NewUser {
    /// The account of a customer; none for staff.
    pub account: Option<AccountId>,
    /// What they sign in with; capital letters make no difference.
    pub login: String,
    /// The name that others see.
    pub name: String,
    /// What they are.
    pub role: Role,
    /// `zh` or `en`.
    pub lang: String,
    /// Their password; one is made up where none is given.
    pub password: Option<String>,
}

/// Somebody who signs in, in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListedUser {
    /// Who.
    pub user: User,
    /// The name of their account; none for staff.
    pub account: Option<String>,
    /// Whether they may not sign in.
    pub disabled: bool,
}

impl Admin {
    /// Makes a member or a member of staff. Gives back the password, which is kept nowhere.
    ///
    /// # Errors
    /// [`DeskError::Invalid`] for a login or password that will not do, or a role that does not fit the account;
    /// [`DeskError::Conflict`] where the login is taken.
    pub async fn create_user(&self, new: NewUser) -> Result<(User, String), DeskError> {
        let desk = &self.0;
        let login = check_login(&new.login)?;
        if new.role.is_staff() == new.account.is_some() {
            return Err(DeskError::invalid(
                "role",
                "role_and_account",
                "客户角色（owner、member、read_only）必须属于一个账号，客服角色（agent、supervisor、admin）不能属于账号。",
                "Customers (owner, member, read_only) belong to an account; staff (agent, supervisor, admin) do not.",
            ));
        }
        let password = self.password(new.password, &login)?;
        let hash = desk.hasher().hash(password.clone()).await?;
        if desk.store().read().user_by_login(&login).await?.is_some() {
            return Err(login_taken());
        }
        let now = desk.now();
        let user = kept::User {
            id: UserId(desk.new_id()?),
            account_id: new.account,
            login,
            name: new.name.trim().to_owned(),
            password_hash: hash,
            role: new.role.name().to_owned(),
            lang: if new.lang == "en" { "en" } else { "zh" }.to_owned(),
            disabled: false,
            permission_version: 1,
            created_at: now,
            updated_at: now,
        };
        let view = view(&user, new.role);
        let mut done = Done::by_operator("user.created", "user", user.id)
            .with(serde_json::json!({ "login": user.login, "role": user.role }));
        if let Some(account) = new.account {
            done = done.about(account);
        }
        desk.store()
            .write(user.id, (user, done), move |tx, (user, done)| {
                async move {
                    // A race for a login is lost at the unique key, as an error of the store.
                    tx.insert_user(user).await?;
                    tx.audit(done.entry(now));
                    Ok::<_, DeskError>(())
                }
                .boxed()
            })
            .await?;
        Ok((view, password))
    }

    /// Everybody who signs in: the staff, then the members account by account.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub async fn users(&self) -> Result<Vec<ListedUser>, DeskError> {
        let reader = self.0.store().read();
        let mut listed = Vec::new();
        let accounts = reader.accounts().await?.into_iter().map(Some);
        for account in std::iter::once(None).chain(accounts) {
            for user in reader.users(account.as_ref().map(|account| account.id)).await? {
                let role =
                    Role::named(&user.role).ok_or_else(|| DeskError::internal("a user has no known role"))?;
                let account = account.as_ref().map(|account| account.name.clone());
                listed.push(ListedUser { disabled: user.disabled, user: view(&user, role), account });
            }
        }
        Ok(listed)
    }

    /// Gives somebody another password, made up where none is given, and ends their sessions.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where there is no such login.
    pub async fn reset_password(&self, login: &str, password: Option<String>) -> Result<String, DeskError> {
        let login = login.trim().to_lowercase();
        let user = self.0.store().read().user_by_login(&login).await?.ok_or(DeskError::NotFound)?;
        let password = self.password(password, &login)?;
        let hash = self.0.hasher().hash(password.clone()).await?;
        self.change(user.id, "user.password_reset", move |user| user.password_hash.clone_from(&hash)).await?;
        Ok(password)
    }

    /// Lets somebody sign in, or not any more; their sessions end with it.
    ///
    /// # Errors
    /// [`DeskError::NotFound`] where there is no such login.
    pub async fn set_disabled(&self, login: &str, disabled: bool) -> Result<(), DeskError> {
        let login = login.trim().to_lowercase();
        let user = self.0.store().read().user_by_login(&login).await?.ok_or(DeskError::NotFound)?;
        let action = if disabled { "user.disabled" } else { "user.enabled" };
        self.change(user.id, action, move |user| user.disabled = disabled).await
    }

    /// Changes somebody, and ends their sessions.
    async fn change(
        &self,
        id: UserId,
        action: &'static str,
        change: impl Fn(&mut kept::User) + Send + Sync + 'static,
    ) -> Result<(), DeskError> {
        let desk = &self.0;
        let now = desk.now();
        desk.store()
            .write(id, change, move |tx, change| {
                async move {
                    let mut user = tx.user(id).await?.ok_or(DeskError::NotFound)?;
                    change(&mut user);
                    user.permission_version += 1;
                    user.updated_at = now;
                    tx.save_user(&user).await?;
                    tx.revoke_sessions(id, None, now).await?;
                    let mut done = Done::by_operator(action, "user", id);
                    if let Some(account) = user.account_id {
                        done = done.about(account);
                    }
                    tx.audit(done.entry(now));
                    Ok::<_, DeskError>(())
                }
                .boxed()
            })
            .await?;
        desk.forget_sessions(id, Which::AllBut(None));
        Ok(())
    }

    fn password(&self, given: Option<String>, login: &str) -> Result<String, DeskError> {
        match given {
            Some(password) => {
                check_password("password", &password, login)?;
                Ok(password)
            }
            // Short enough to be typed once: 120 bits.
            None => Ok(Token::make(self.0.random())?.reveal().chars().take(20).collect()),
        }
    }
}

/// The login as it is kept.
pub(super) fn check_login(login: &str) -> Result<String, DeskError> {
    let login = login.trim().to_lowercase();
    let plain = login.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '@' | '+'));
    if plain && (1..=128).contains(&login.chars().count()) {
        return Ok(login);
    }
    Err(DeskError::invalid(
        "login",
        "malformed",
        "登录名需要 1 到 128 个字符，可以是字母、数字和 . _ - @ +。",
        "A login has 1 to 128 characters: letters, digits and . _ - @ +.",
    ))
}

pub(super) fn login_taken() -> DeskError {
    DeskError::conflict("login_taken", "这个登录名已被使用。", "That login is taken.")
}

fn view(user: &kept::User, role: Role) -> User {
    User { id: user.id, login: user.login.clone(), name: user.name.clone(), role, lang: user.lang.clone() }
}
