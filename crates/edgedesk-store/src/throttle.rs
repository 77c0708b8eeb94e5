use jiff::Timestamp;

use crate::row::{args, table};
use crate::{Reader, StoreError, Tx};

table! {
    /// How often something has failed that is slowed down after failures: signing in.
    pub struct Throttle in "throttles" {
        /// What is counted: an account and an address, for one.
        pub name: String,
        /// How many failures in a row.
        pub failures: u32,
        /// When it failed last.
        pub failed_at: Timestamp,
        /// Until when it is not tried.
        pub blocked_until: Timestamp,
    }
}

impl Reader {
    /// How often it has failed.
    pub async fn throttle(&self, name: &str) -> Result<Option<Throttle>, StoreError> {
        self.one("SELECT * FROM throttles WHERE name = $1", args![name.to_owned()]).await
    }
}

impl Tx {
    /// Keeps a count.
    pub async fn save_throttle(&self, throttle: &Throttle) -> Result<(), StoreError> {
        let sql = "INSERT INTO throttles (name, failures, failed_at, blocked_until) VALUES ($1, $2, $3, $4) \
                   ON CONFLICT (name) DO UPDATE SET failures = excluded.failures, \
                   failed_at = excluded.failed_at, blocked_until = excluded.blocked_until";
        let args = args![throttle.name, throttle.failures, throttle.failed_at, throttle.blocked_until];
        self.execute(sql, args).await.map(|_| ())
    }

    /// Forgets a count: it has succeeded.
    pub async fn delete_throttle(&self, name: &str) -> Result<(), StoreError> {
        self.execute("DELETE FROM throttles WHERE name = $1", args![name.to_owned()]).await.map(|_| ())
    }

    /// Forgets what failed last before `at`.
    pub async fn delete_throttles_before(&self, at: Timestamp) -> Result<u64, StoreError> {
        self.execute("DELETE FROM throttles WHERE failed_at < $1", args![at]).await
    }
}
