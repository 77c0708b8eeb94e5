use edgedesk_flow::UserId;
use jiff::Timestamp;

use crate::row::{args, table};
use crate::{Reader, StoreError, Tx};

table! {
    /// Whether a member of staff answers at the moment.
    pub struct Presence in "presence" {
        /// Who.
        pub user_id: UserId,
        /// Whether they take conversations.
        pub available: bool,
        /// When they were seen last.
        pub seen_at: Timestamp,
    }
}

impl Reader {
    /// Somebody's presence.
    pub async fn presence(&self, user: UserId) -> Result<Option<Presence>, StoreError> {
        self.one("SELECT * FROM presence WHERE user_id = $1", args![user]).await
    }

    /// Who was seen after `since`.
    pub async fn presences(&self, since: Timestamp) -> Result<Vec<Presence>, StoreError> {
        self.all("SELECT * FROM presence WHERE seen_at > $1 ORDER BY user_id", args![since]).await
    }

    /// How many take conversations, of those who were seen after `since`.
    pub async fn available_agents(&self, since: Timestamp) -> Result<u64, StoreError> {
        let sql = "SELECT COUNT(*) AS value FROM presence JOIN users ON users.id = presence.user_id \
                   WHERE presence.available AND presence.seen_at > $1 AND NOT users.disabled";
        Ok(self.value(sql, args![since]).await?.unwrap_or_default())
    }
}

impl Tx {
    /// Keeps somebody's presence.
    pub async fn save_presence(&self, presence: &Presence) -> Result<(), StoreError> {
        let sql = "INSERT INTO presence (user_id, available, seen_at) VALUES ($1, $2, $3) \
                   ON CONFLICT (user_id) DO UPDATE SET available = excluded.available, seen_at = excluded.seen_at";
        self.execute(sql, args![presence.user_id, presence.available, presence.seen_at]).await.map(|_| ())
    }
}
