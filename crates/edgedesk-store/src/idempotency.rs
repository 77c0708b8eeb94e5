use edgedesk_flow::UserId;
use jiff::Timestamp;

use crate::row::{args, table};
use crate::{Reader, StoreError, Tx};

table! {
    /// A request that must not be done twice, and what it was answered.
    pub struct IdempotencyKey in "idempotency_keys" {
        /// Who sent it.
        pub user_id: UserId,
        /// The key that they gave it.
        pub name: String,
        /// SHA-256 of the request: the same key with another request is a mistake of the caller.
        pub request_hash: [u8; 32],
        /// The status of the answer; `None` while it is being done.
        pub response_status: Option<u16>,
        /// The body of the answer.
        pub response_body: Option<Vec<u8>>,
        /// When it came.
        pub created_at: Timestamp,
    }
}

impl Reader {
    /// The request that somebody sent under this key.
    pub async fn idempotency_key(
        &self,
        user: UserId,
        name: &str,
    ) -> Result<Option<IdempotencyKey>, StoreError> {
        let sql = "SELECT * FROM idempotency_keys WHERE user_id = $1 AND name = $2";
        self.one(sql, args![user, name.to_owned()]).await
    }
}

impl Tx {
    /// Takes a key; says whether it was free.
    pub async fn take_idempotency_key(&self, key: &IdempotencyKey) -> Result<bool, StoreError> {
        self.insert_new(key).await
    }

    /// Keeps the answer.
    pub async fn save_idempotent_response(
        &self,
        user: UserId,
        name: &str,
        status: u16,
        body: Vec<u8>,
    ) -> Result<(), StoreError> {
        let sql = "UPDATE idempotency_keys SET response_status = $3, response_body = $4 \
                   WHERE user_id = $1 AND name = $2";
        self.execute(sql, args![user, name.to_owned(), status, body]).await.map(|_| ())
    }

    /// Gives a key back: the request was not done, and may be tried again.
    pub async fn delete_idempotency_key(&self, user: UserId, name: &str) -> Result<(), StoreError> {
        let sql = "DELETE FROM idempotency_keys WHERE user_id = $1 AND name = $2";
        self.execute(sql, args![user, name.to_owned()]).await.map(|_| ())
    }

    /// Forgets the requests that came before `at`.
    pub async fn delete_idempotency_keys_before(&self, at: Timestamp) -> Result<u64, StoreError> {
        self.execute("DELETE FROM idempotency_keys WHERE created_at < $1", args![at]).await
    }
}
