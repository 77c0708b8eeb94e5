use edgedesk_flow::{AccountId, UserId};
use jiff::Timestamp;

use crate::row::{args, table};
use crate::{Reader, StoreError, Tx};

table! {
    /// A person who signs in.
    pub struct User in "users" {
        /// Their id.
        pub id: UserId,
        /// The account that they are a member of; staff have none.
        pub account_id: Option<AccountId>,
        /// What they sign in with. One case only: the caller folds it.
        pub login: String,
        /// The name that others see.
        pub name: String,
        /// The hash of their password, in the PHC string format.
        pub password_hash: String,
        /// What they may do.
        pub role: String,
        /// The language that they read: `zh` or `en`.
        pub lang: String,
        /// Whether they may not sign in.
        pub disabled: bool,
        /// Counts up with whatever changes what they may do, or their password.
        pub permission_version: u64,
        /// Since when they are known.
        pub created_at: Timestamp,
        /// When any of this changed last.
        pub updated_at: Timestamp,
    }
}

impl Reader {
    /// A person.
    pub async fn user(&self, id: UserId) -> Result<Option<User>, StoreError> {
        self.one("SELECT * FROM users WHERE id = $1", args![id]).await
    }

    /// The person who signs in with this.
    pub async fn user_by_login(&self, login: &str) -> Result<Option<User>, StoreError> {
        self.one("SELECT * FROM users WHERE login = $1", args![login.to_owned()]).await
    }

    /// The members of an account; without one, the staff.
    pub async fn users(&self, account: Option<AccountId>) -> Result<Vec<User>, StoreError> {
        match account {
            Some(account) => {
                self.all("SELECT * FROM users WHERE account_id = $1 ORDER BY login", args![account]).await
            }
            None => self.all("SELECT * FROM users WHERE account_id IS NULL ORDER BY login", args![]).await,
        }
    }
}

impl Tx {
    /// Keeps a new person. [`StoreError::Conflict`] where the login is taken.
    pub async fn insert_user(&self, user: &User) -> Result<(), StoreError> {
        self.insert(user).await
    }

    /// Keeps what has changed about a person: everything but the id, the account and the login.
    pub async fn save_user(&self, user: &User) -> Result<(), StoreError> {
        let sql = "UPDATE users SET name = $2, password_hash = $3, role = $4, lang = $5, disabled = $6, \
                   permission_version = $7, updated_at = $8 WHERE id = $1";
        let args = args![
            user.id,
            user.name,
            user.password_hash,
            user.role,
            user.lang,
            user.disabled,
            user.permission_version,
            user.updated_at
        ];
        self.execute(sql, args).await.map(|_| ())
    }
}
