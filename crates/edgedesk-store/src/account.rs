use edgedesk_flow::AccountId;
use jiff::Timestamp;

use crate::row::{args, table};
use crate::{Reader, StoreError, Tx};

table! {
    /// A paying customer.
    pub struct Account in "accounts" {
        /// Its id here.
        pub id: AccountId,
        /// What people call it.
        pub name: String,
        /// The id that the CDN's control plane knows it by.
        pub external_id: Option<String>,
        /// Since when it is known.
        pub created_at: Timestamp,
    }
}

impl Reader {
    /// An account.
    pub async fn account(&self, id: AccountId) -> Result<Option<Account>, StoreError> {
        self.one("SELECT * FROM accounts WHERE id = $1", args![id]).await
    }

    /// The account that the CDN's control plane knows by this id.
    pub async fn account_by_external_id(&self, external_id: &str) -> Result<Option<Account>, StoreError> {
        self.one("SELECT * FROM accounts WHERE external_id = $1", args![external_id.to_owned()]).await
    }

    /// All accounts, by name.
    pub async fn accounts(&self) -> Result<Vec<Account>, StoreError> {
        self.all("SELECT * FROM accounts ORDER BY name, id", args![]).await
    }
}

impl Tx {
    /// Keeps a new account. [`StoreError::Conflict`] where its id, or the CDN's, is taken.
    pub async fn insert_account(&self, account: &Account) -> Result<(), StoreError> {
        self.insert(account).await
    }
}
