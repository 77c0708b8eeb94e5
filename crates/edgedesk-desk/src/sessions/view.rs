use edgedesk_flow::{AccountId, SessionId, UserId};
use edgedesk_store as kept;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::{DeskError, Permission, Role};

/// Who is signed in, and what they may do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Session {
    /// The person.
    pub user: User,
    /// The account that a customer belongs to; staff have none.
    pub account: Option<Account>,
    /// What they may do beyond reading what is theirs.
    pub permissions: Vec<Permission>,
    /// When the session ends, if it is not used until then.
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: Timestamp,
}

/// A person who signs in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct User {
    /// Who.
    pub id: UserId,
    /// What they sign in with.
    pub login: String,
    /// The name that others see.
    pub name: String,
    /// What they are.
    pub role: Role,
    /// The language they chose, `zh` or `en`.
    pub lang: String,
}

/// A paying customer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Account {
    /// Which one.
    pub id: AccountId,
    /// Its name.
    pub name: String,
}

/// A browser that is signed in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct SignedInBrowser {
    /// The session.
    pub id: SessionId,
    /// Whether it is the one that asks.
    pub current: bool,
    /// What the browser calls itself.
    pub user_agent: String,
    /// The address from which it signed in.
    pub address: String,
    /// When it signed in.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// When it was last used, to a few minutes.
    #[schema(value_type = String, format = DateTime)]
    pub last_seen_at: Timestamp,
    /// When it ends, if it is not used until then.
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: Timestamp,
}

pub(crate) fn session(
    user: &kept::User,
    account: Option<&kept::Account>,
    expires_at: Timestamp,
) -> Result<Session, DeskError> {
    let role =
        Role::named(&user.role).ok_or_else(|| DeskError::internal("a user has a role that is none"))?;
    Ok(Session {
        user: User {
            id: user.id,
            login: user.login.clone(),
            name: user.name.clone(),
            role,
            lang: user.lang.clone(),
        },
        account: account.map(|account| Account { id: account.id, name: account.name.clone() }),
        permissions: role.permissions().to_vec(),
        expires_at,
    })
}
