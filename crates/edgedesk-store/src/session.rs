use edgedesk_flow::{SessionId, UserId};
use jiff::Timestamp;

use crate::row::{args, table};
use crate::{Reader, StoreError, Tx};

table! {
    /// A signed-in browser.
    pub struct Session in "sessions" {
        /// Its id, which is no secret.
        pub id: SessionId,
        /// SHA-256 of the token in its cookie; the token itself is kept nowhere.
        pub token_hash: [u8; 32],
        /// Who has signed in.
        pub user_id: UserId,
        /// The browser, as it calls itself.
        pub user_agent: String,
        /// The address that it signed in from.
        pub address: String,
        /// When they signed in.
        pub created_at: Timestamp,
        /// When it was used last, to within the pause between two notes of it.
        pub last_seen_at: Timestamp,
        /// When it ends by itself.
        pub expires_at: Timestamp,
        /// When it was ended.
        pub revoked_at: Option<Timestamp>,
    }
}

impl Reader {
    /// The session of a token, while it is valid.
    pub async fn session(&self, token_hash: [u8; 32], now: Timestamp) -> Result<Option<Session>, StoreError> {
        let sql = "SELECT * FROM sessions WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > $2";
        self.one(sql, args![token_hash, now]).await
    }

    /// Whether a session is still valid.
    pub async fn is_session_valid(&self, id: SessionId, now: Timestamp) -> Result<bool, StoreError> {
        let sql =
            "SELECT COUNT(*) AS value FROM sessions WHERE id = $1 AND revoked_at IS NULL AND expires_at > $2";
        Ok(self.value::<u64>(sql, args![id, now]).await? == Some(1))
    }

    /// The sessions that were ended after `since`, by whichever process.
    pub async fn sessions_revoked_since(&self, since: Timestamp) -> Result<Vec<Session>, StoreError> {
        self.all("SELECT * FROM sessions WHERE revoked_at > $1 ORDER BY revoked_at, id", args![since]).await
    }

    /// Somebody's valid sessions, the latest first.
    pub async fn sessions(&self, user: UserId, now: Timestamp) -> Result<Vec<Session>, StoreError> {
        let sql = "SELECT * FROM sessions WHERE user_id = $1 AND revoked_at IS NULL AND expires_at > $2 \
                   ORDER BY last_seen_at DESC, id DESC";
        self.all(sql, args![user, now]).await
    }
}

impl Tx {
    /// Keeps a new session.
    pub async fn insert_session(&self, session: &Session) -> Result<(), StoreError> {
        self.insert(session).await
    }

    /// Notes that a session was used, and when it ends now.
    pub async fn touch_session(
        &self,
        id: SessionId,
        last_seen_at: Timestamp,
        expires_at: Timestamp,
    ) -> Result<(), StoreError> {
        let sql =
            "UPDATE sessions SET last_seen_at = $2, expires_at = $3 WHERE id = $1 AND revoked_at IS NULL";
        self.execute(sql, args![id, last_seen_at, expires_at]).await.map(|_| ())
    }

    /// Ends one of somebody's sessions; says whether there was one.
    pub async fn revoke_session(
        &self,
        user: UserId,
        id: SessionId,
        at: Timestamp,
    ) -> Result<bool, StoreError> {
        let sql = "UPDATE sessions SET revoked_at = $3 WHERE id = $1 AND user_id = $2 AND revoked_at IS NULL";
        Ok(self.execute(sql, args![id, user, at]).await? == 1)
    }

    /// Ends all of somebody's sessions but `except`; says how many.
    pub async fn revoke_sessions(
        &self,
        user: UserId,
        except: Option<SessionId>,
        at: Timestamp,
    ) -> Result<u64, StoreError> {
        let sql = "UPDATE sessions SET revoked_at = $2 \
                   WHERE user_id = $1 AND revoked_at IS NULL AND ($3 IS NULL OR id <> $3)";
        self.execute(sql, args![user, at, except]).await
    }

    /// Deletes what ended before `at`.
    pub async fn delete_sessions_ended_before(&self, at: Timestamp) -> Result<u64, StoreError> {
        self.execute("DELETE FROM sessions WHERE expires_at < $1 OR revoked_at < $1", args![at]).await
    }
}
